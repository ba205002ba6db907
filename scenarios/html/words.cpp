#include "scenarios/html/words.hpp"

#include <array>

namespace tierflow::html {
namespace {

struct Row {
  Word word;
  std::string_view english, chinese;
};

constexpr std::array<Row, static_cast<std::size_t>(Word::count)> table{{
    {Word::report, "Run report", "运行报告"},
    {Word::comparison, "Comparison", "对比报告"},
    {Word::ranking, "Ranking", "方案排名"},
    {Word::versus, "against", "对比"},
    {Word::measured_days, "{0} days, measured after {1} h of warm-up", "仿真 {0} 天，预热 {1} 小时后开始统计"},
    {Word::replications, "{0} replications", "{0} 次重复"},
    {Word::seed, "seed {0}", "种子 {0}"},
    {Word::common_draws, "{0} pairs with common random numbers", "{0} 对重复，公共随机数"},
    {Word::no_common_draws, "independent runs, not paired", "独立运行，未配对"},
    {Word::interval_note, "95 % intervals", "95% 置信区间"},
    {Word::few_runs, "Only {0} replications: take the intervals as rough.", "仅 {0} 次重复，置信区间仅供参考。"},
    {Word::one_run, "One replication: no intervals; another seed may differ.", "仅一次重复：没有置信区间，换种子结果会变。"},
    {Word::other_days, "The runs cover different days: totals do not compare, rates and times do.",
     "各次运行的时段不同：总量不可比，比率与时限可比。"},
    {Word::interrupted, "Interrupted: what follows covers only what was done by then.", "运行被中断：以下只含已完成部分。"},
    {Word::unbalanced, "The books do not balance: do not trust these figures, and please report it.",
     "守恒检查未通过：数据不可信，请报告此问题。"},
    {Word::promises_kept, "Promises are kept: {0} of the delivered parcels were on time{1}.", "时效承诺达标：已送达包裹准点率 {0}{1}。"},
    {Word::promises_missed, "Promises are not kept: {0} of the delivered parcels were on time{1}, below the mark of {2}.",
     "时效承诺未达标：已送达包裹准点率 {0}{1}，低于 {2} 的标准。"},
    {Word::nothing_delivered, "Nothing was delivered in the measured time.", "统计期内没有包裹送达。"},
    {Word::worst_service, "Latest is {0} with {1}.", "最差的是 {0}：{1}。"},
    {Word::short_lanes, "Short of room: {0} left {1} parcels behind at departures.", "运力不足：{0} 发车时留下 {1} 件。"},
    {Word::short_stage, "Busiest place: {0}, at work for {1} of its open time.", "最繁忙：{0}，开放时间利用率 {1}。"},
    {Word::short_of_nothing, "No lane left parcels behind.", "没有线路留件。"},
    {Word::remaining, "At the end {0} parcels were still under way.", "结束时在途 {0} 件。"},
    {Word::b_better, "B is better than A.", "B 优于 A。"},
    {Word::b_worse, "B is worse than A.", "B 劣于 A。"},
    {Word::b_mixed, "B gains and loses.", "B 有得有失。"},
    {Word::b_differs, "B differs from A, neither for better nor for worse.", "B 与 A 有差异，但无优劣之分。"},
    {Word::b_same, "A and B do not differ at all.", "A 与 B 完全相同。"},
    {Word::b_equal, "A and B are alike, within the margin that matters.", "A 与 B 相当：差异在容许范围内。"},
    {Word::b_undecided, "The runs cannot tell A and B apart.", "这些运行无法区分 A 与 B。"},
    {Word::b_too_few, "One replication cannot tell a difference from chance.", "仅一次重复，无法区分差异与随机波动。"},
    {Word::better_in, "Better: {0}.", "改善：{0}。"},
    {Word::worse_in, "Worse: {0}.", "代价：{0}。"},
    {Word::different_in, "Also changed: {0}.", "另有变化：{0}。"},
    {Word::undecided_figures, "No verdict on {0} of {1} figures.", "{1} 项指标中有 {0} 项差异不显著。"},
    {Word::and_more, "{0} more", "另外 {0} 项"},
    {Word::cause, "Largest change of use: {0}, from {1} to {2}.", "利用率变化最大：{0}，由 {1} 变为 {2}。"},
    {Word::no_figures, "The runs have no figure in common.", "两次运行没有可比指标。"},
    {Word::best_of_all, "{0} keeps most promises: {1} on time.", "{0} 准点率最高：{1}。"},
    {Word::best_not_apart, "Its interval overlaps that of {0}.", "与 {0} 的置信区间重叠。"},
    {Word::delivered, "Delivered", "送达"},
    {Word::parcels, "parcels", "件"},
    {Word::departures, "departures", "班次"},
    {Word::half_width, "± half of the 95 % interval over replications", "± 为各次重复的 95% 置信区间半宽"},
    {Word::lead_time, "Full course: hours from hand-in to delivery", "全程时限分布（揽收到妥投）"},
    {Word::lead_time_axis, "hours since hand-in", "揽收后小时数"},
    {Word::promise_of, "{0}: {1} h", "{0}：{1} 小时"},
    {Word::throughput, "Parcels sorted per hour", "每小时分拣量"},
    {Word::throughput_axis, "mean over replications with 95 % band", "均值与 95% 置信带"},
    {Word::in_system, "Parcels in the system", "系统内包裹数"},
    {Word::heat, "Utilisation by place and hour", "站点逐时利用率"},
    {Word::heat_average_day, "Utilisation by place and hour of an average day", "站点利用率 · 平均日逐时"},
    {Word::heat_note, "Work finished in the hour, as a share of what all lines can do; a ring marks more than 100 %. Mean over replications.",
     "该小时完成的作业量占全部产线能力的比例；圆圈表示超过 100%。各次重复的均值。"},
    {Word::heat_more, "{0} less busy places are not shown.", "另有 {0} 个较空闲的站点未列出。"},
    {Word::promises, "On time, by service", "各时效产品准点率"},
    {Word::promised_hours, "{0} · {1} h", "{0} · {1} 小时"},
    {Word::segments, "Four segments, mean hours", "全程四环节（平均小时）"},
    {Word::origin, "origin", "寄出地处理"},
    {Word::transport, "transport", "运输"},
    {Word::destination, "destination", "寄达地处理"},
    {Word::delivery, "delivery", "投递"},
    {Word::outside, "hatched: outside the model, as given", "斜线：模型之外，按输入给定"},
    {Word::benchmark, "benchmark", "对标"},
    {Word::hours_together, "{0} h", "{0} 小时"},
    {Word::all_figures, "All figures", "全部指标"},
    {Word::figure, "Figure", "指标"},
    {Word::mean, "Mean", "均值"},
    {Word::interval, "95 % interval", "95% 区间"},
    {Word::least, "Least", "最小"},
    {Word::most, "Most", "最大"},
    {Word::differences, "Differences B − A, per cent of A, with 95 % intervals", "指标差异 B − A（占 A 的百分比，95% 置信区间）"},
    {Word::changed, "differs", "差异显著"},
    {Word::unchanged, "cannot tell", "不显著"},
    {Word::finding_better, "better", "改善"},
    {Word::finding_worse, "worse", "变差"},
    {Word::finding_equal, "alike", "相当"},
    {Word::no_interval, "no interval", "无区间"},
    {Word::changes, "What differs between the scenarios", "场景差异"},
    {Word::changes_none, "The two scenarios are the same.", "两个场景相同。"},
    {Word::changes_more, "and {0} more", "另有 {0} 处"},
    {Word::bottlenecks, "Bottlenecks", "瓶颈"},
    {Word::place, "Where", "位置"},
    {Word::what, "What", "资源"},
    {Word::use, "In use", "利用率"},
    {Word::busiest_hour, "Busiest hour", "最忙小时"},
    {Word::mean_queue, "Mean queue", "平均队列"},
    {Word::longest_queue, "Longest", "最长队列"},
    {Word::mean_wait, "Mean wait", "平均等待"},
    {Word::left_behind_short, "Left behind", "留件"},
    {Word::kind_sorter, "sorter", "分拣"},
    {Word::kind_dock, "dock, vehicles", "月台（车辆）"},
    {Word::kind_hold, "hold", "查验"},
    {Word::kind_stock, "store", "库存"},
    {Word::kind_lane, "lane, fill", "线路装载"},
    {Word::kind_rounds, "delivery", "派送"},
    {Word::bottleneck_note, "In use: of the open time; lanes: mean fill of vehicles, parcels staged, time staged; couriers: time under way, wait at the desk; stores: parcels without a piece and their wait, over all parcels. Means over replications.",
     "利用率按开放时间；线路为平均装载率、待运件与待运时间；派送为在途时间与驻留等待；库存为缺货等待件数与时间（按全部件平均）。各次重复的均值。"},
    {Word::ledger, "Where the parcels went, all replications, whole run", "包裹去向（全部重复，全程）"},
    {Word::parcel_class, "Class", "类别"},
    {Word::created, "Created", "产生"},
    {Word::returned, "Returned", "退回"},
    {Word::rejected, "Rejected", "拒收"},
    {Word::lost, "Lost", "丢失"},
    {Word::in_system_short, "Under way", "在途"},
    {Word::together, "Together", "合计"},
    {Word::books_balance, "every parcel and all its time is accounted for", "守恒检查通过：件数与时间均平衡"},
    {Word::books_do_not, "the books do not balance", "守恒检查未通过"},
    {Word::accounts, "Cost and carbon of a parcel, by activity", "单票成本与碳排放（按环节）"},
    {Word::accounts_note, "Measured time, for each parcel delivered; CO2e from well to wheel with empty ways back. Means over replications.",
     "统计期内，按每票妥投计；CO2e 按油井到车轮（WTW）口径，含空驶返程。各次重复的均值。"},
    {Word::activity, "Activity", "环节"},
    {Word::cost_short, "CNY", "元"},
    {Word::share_short, "Share", "占比"},
    {Word::co2e_short, "g CO2e", "克 CO2e"},
    {Word::labour, "Labour h", "工时"},
    {Word::per_tkm, "g a tkm", "克/吨公里"},
    {Word::sorting, "sorting", "分拣"},
    {Word::trunk, "trunk line-haul", "干线运输"},
    {Word::feeder, "feeder", "支线运输"},
    {Word::last_mile, "last mile", "末端派送"},
    {Word::failed, "failed attempts and returns", "派送失败与退回"},
    {Word::cold, "cold chain", "冷链"},
    {Word::cold_chain, "Cold chain: what is spoiled, and where it is lost", "冷链：变质情况与损耗位置"},
    {Word::cold_note, "Parcels delivered in the measured time. Out of its band: minutes a parcel; life: of its shelf life, what one place takes of a parcel. Means over replications.",
     "统计期内妥投的包裹。超温为每件分钟数；货架期为每件在该位置消耗的比例。各次重复的均值。"},
    {Word::cold_spoiled, "Spoiled", "变质率"},
    {Word::cold_outside, "Out of its band", "超温时长"},
    {Word::cold_left, "Life left", "剩余货架期"},
    {Word::cold_life, "Life used", "货架期消耗"},
    {Word::cold_where, "Where it is lost", "损耗位置"},
    {Word::cold_door, "at the door", "门口"},
    {Word::cold_sender, "at the sender's", "寄件人处"},
    {Word::cold_desk, "desk", "派件台"},
    {Word::cold_tour, "on a tour,", "派送途中"},
    {Word::cold_staging, "staging for", "待运"},
    {Word::cold_road, "on the way", "运输途中"},
    {Word::scenarios, "{0} scenarios", "{0} 个方案"},
    {Word::dashed_is, "dashed: {0}", "虚线：{0}"},
    {Word::ranked, "Ranked by promises kept", "按准点率排名"},
    {Word::rank, "Rank", "名次"},
    {Word::scenario, "Scenario", "场景"},
    {Word::small_multiples, "Every figure, with 95 % intervals", "各项指标与 95% 置信区间"},
    {Word::closed, "{0} closed", "{0} 停用"},
    {Word::warm_up, "warm-up", "预热"},
    {Word::provenance, "Provenance", "来源"},
    {Word::version, "Version", "版本"},
    {Word::scenario_hash, "Scenario SHA-256", "场景 SHA-256"},
    {Word::fingerprint, "Fingerprints", "运行指纹"},
    {Word::runs_of, "Replications", "重复次数"},
    {Word::fingerprints_more, "and {0} more, in the data of this file", "另有 {0} 个，见本文件数据"},
    {Word::raw_data, "The figures behind this page stand in it as JSON (element tierflow-data).", "本页数据以 JSON 形式保存在文件内（元素 tierflow-data）。"},
    {Word::conservation, "Conservation", "守恒检查"},
    {Word::machine, "Run time", "运行用时"},
    {Word::monday, "Mon", "周一"},
    {Word::tuesday, "Tue", "周二"},
    {Word::wednesday, "Wed", "周三"},
    {Word::thursday, "Thu", "周四"},
    {Word::friday, "Fri", "周五"},
    {Word::saturday, "Sat", "周六"},
    {Word::sunday, "Sun", "周日"},
    {Word::day, "Day {0}", "第 {0} 天"},
}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < table.size(); ++i)
    if (static_cast<std::size_t>(table[i].word) != i) return false;
  return true;
}
static_assert(in_order(), "each word has its row, in the order of the enumeration");

/// `pattern` with values[i] in place of {i}; what the values hold is not looked at again.
std::string filled(std::string_view pattern, std::vector<std::string> const& values) {
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    bool const place = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}';
    std::size_t const which = place ? static_cast<std::size_t>(pattern[i + 1] - '0') : values.size();
    if (which < values.size()) text += values[which], i += 2;
    else text += pattern[i];
  }
  return text;
}

}  // namespace

Text say(Word word, std::initializer_list<Text> values) {
  Row const& row = table[static_cast<std::size_t>(word)];
  std::vector<std::string> english, chinese;
  for (Text const& value : values) english.push_back(value.english), chinese.push_back(value.chinese);
  return {filled(row.english, english), filled(row.chinese, chinese)};
}

Text listed(std::vector<Text> const& items) {
  Text list;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) list += i + 1 == items.size() ? Text{" and ", " 和 "} : Text{", ", "、"};
    list += items[i];
  }
  return list;
}

}  // namespace tierflow::html
