#include "viz/chrome/words.hpp"

#include <array>

namespace tierflow::chrome {
namespace {

struct Row {
  Word word;
  std::string_view english, chinese;
};

constexpr std::array<Row, static_cast<std::size_t>(Word::count)> table{{
    {Word::monday, "Mon", "周一"},
    {Word::tuesday, "Tue", "周二"},
    {Word::wednesday, "Wed", "周三"},
    {Word::thursday, "Thu", "周四"},
    {Word::friday, "Fri", "周五"},
    {Word::saturday, "Sat", "周六"},
    {Word::sunday, "Sun", "周日"},
    {Word::paused, "paused", "已暂停"},
    {Word::screenshot, "Shot", "截图"},
    {Word::record, "Record", "录制"},
    {Word::stop_recording, "Stop", "停止"},
    {Word::compare, "Compare", "对比"},
    {Word::help, "Help", "帮助"},
    {Word::search_hint, "Parcel or place", "查包裹 / 站点"},
    {Word::nothing_found, "nothing found", "没有结果"},
    {Word::color_by, "Colour by", "着色"},
    {Word::by_utilisation, "Utilisation", "利用率"},
    {Word::by_lateness, "Lateness", "延误"},
    {Word::by_backlog, "Backlog", "积压"},
    {Word::by_flow, "Flow", "流量"},
    {Word::layers, "Layers", "图层"},
    {Word::parcel_classes, "Parcel classes", "包裹类别"},
    {Word::services, "Services", "时效类别"},
    {Word::origin_destination, "From and to", "起点与终点"},
    {Word::from, "From", "起点"},
    {Word::to, "To", "终点"},
    {Word::anywhere, "anywhere", "不限"},
    {Word::least_flow, "Least flow, parcels/h", "最小流量 件/小时"},
    {Word::trail, "Trail", "拖尾长度"},
    {Word::play_pause, "play / pause", "播放/暂停"},
    {Word::day, "Day {}", "第 {} 天"},
    {Word::handed_over, "handed over {}/h", "揽收 {}/小时"},
    {Word::delivered, "delivered {}/h", "派送 {}/小时"},
    {Word::late_share, "late {}", "延误 {}"},
    {Word::fastest, "MAX", "最快"},
    {Word::utilisation, "Utilisation, %", "利用率 %"},
    {Word::late_parcels, "Late parcels, %", "延误率 %"},
    {Word::backlog, "Waiting, hours of flow", "积压 (小时流量)"},
    {Word::flow_change, "Change of flow, B − A", "流量变化 B − A"},
    {Word::links_and_rings, "lanes and rings", "线路与节点环"},
    {Word::flow_per_hour, "Flow, parcels/h", "流量 件/小时"},
    {Word::hub, "Hub", "分拨"},
    {Word::secondary, "Secondary", "中转"},
    {Word::station, "Station", "网点"},
    {Word::gateway, "Gateway", "外部网关"},
    {Word::late_parcel, "late parcel", "延误件"},
    {Word::calm, "calm", "空闲"},
    {Word::busy, "busy", "正常"},
    {Word::strained, "strained", "繁忙"},
    {Word::overloaded, "overloaded", "过载"},
    {Word::closed, "closed", "停运"},
    {Word::queue_length, "Queue, parcels", "队列长度 (件)"},
    {Word::last_hours, "last {}", "过去 {}"},
    {Word::capacity, "room for {}", "容量 {}"},
    {Word::lanes, "Lanes in and out", "进 / 出港线路"},
    {Word::worst_pairs, "Latest pairs", "延误最重 OD"},
    {Word::dwell_time, "Time on site, h", "在站时间分布 (h)"},
    {Word::promise, "promised {}", "承诺 {}"},
    {Word::parcels_here, "Parcels here", "在站包裹"},
    {Word::show_on_map, "Show on map", "定位"},
    {Word::stage, "Stage", "阶段"},
    {Word::planned, "planned", "计划"},
    {Word::actual, "actual", "实际"},
    {Word::why_late, "Where the delay comes from", "延误归因"},
    {Word::on_time, "on time", "准点"},
    {Word::late_by, "late {}", "延误 {}"},
    {Word::early_by, "early {}", "提前 {}"},
    {Word::follow, "Follow", "跟踪"},
    {Word::difference_title, "Differences with 95 % intervals", "指标差异 · 95% 置信区间"},
    {Word::runs_note, "{} paired runs", "{} 次配对重复"},
    {Word::single_runs_note, "one run each: no intervals", "各一次运行, 无区间"},
    {Word::reference, "A", "A"},
    {Word::variant, "B", "B"},
    {Word::difference, "B − A", "B − A"},
    {Word::keys_title, "Keys", "快捷键"},
    {Word::key_play, "play, pause", "播放 / 暂停"},
    {Word::key_step, "one step back, on", "后退 / 前进一步"},
    {Word::key_hour, "one hour back, on", "后退 / 前进一小时"},
    {Word::key_speed, "slower, faster", "减速 / 加速"},
    {Word::key_incident, "next, previous incident", "下一个 / 上一个事件"},
    {Word::key_color, "colour by", "切换着色"},
    {Word::key_layers, "traffic, lanes, names, areas", "车流、线路、名称、服务区"},
    {Word::key_search, "search", "搜索"},
    {Word::key_fit, "whole network", "显示全网"},
    {Word::key_compare, "compare", "对比"},
    {Word::key_shot, "picture of the screen", "截图"},
    {Word::key_record, "record a film", "录制"},
    {Word::key_hide, "hide panels", "隐藏面板"},
    {Word::key_help, "this page", "本页"},
    {Word::key_close, "close", "关闭"},
    {Word::key_theme, "dark, light", "深色 / 浅色"},
    {Word::key_language, "language", "中文 / English"},
    {Word::key_screen, "full screen", "全屏"},
    {Word::space, "Space", "空格"},
}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < table.size(); ++i)
    if (static_cast<std::size_t>(table[i].word) != i) return false;
  return true;
}
static_assert(in_order(), "each word has its row, in the order of the enumeration");

}  // namespace

std::string_view Words::operator()(Word word) const {
  Row const& row = table[static_cast<std::size_t>(word)];
  return language_ == Language::english ? row.english : row.chinese;
}

std::string Words::operator()(Word word, std::string_view value) const {
  std::string text{(*this)(word)};
  if (auto const place = text.find("{}"); place != std::string::npos) text.replace(place, 2, value);
  return text;
}

std::vector<std::string_view> all_words() {
  std::vector<std::string_view> words;
  for (Row const& row : table) words.insert(words.end(), {row.english, row.chinese});
  return words;
}

}  // namespace tierflow::chrome
