#include "tests/viz/chrome/samples.hpp"

#include <cmath>

#include "viz/chrome/charts/time_ticks.hpp"

namespace tierflow::chrome {
namespace {

float bell(double x, double middle, double width) {
  double const distance = (x - middle) / width;
  return static_cast<float>(std::exp(-distance * distance));
}

double at(double hours, double minutes = 0) { return hours * hour_s + minutes * 60; }

}  // namespace

std::string Samples::one_of(char const* english, char const* chinese) const {
  return language_ == Language::english ? english : chinese;
}

Samples::Samples(Language language) : language_{language} {
  Words const words{language};
  top_bar = {.title = one_of("Lianyungang network", "连云港物流网络"),
             .source = one_of("scenarios/lianyungang.yaml · seed 42 · replay", "scenarios/lianyungang.yaml · 种子 42 · 回放"),
             .time = 2 * day_s + at(14, 26) + 40,
             .weekday = 0,
             .pace = "120×",
             .figures = {{one_of("Parcels/h", "吞吐 件/小时"), "12,840", "+4.1 %", Trend::better},
                         {one_of("On their way", "在途"), "48,212"},
                         {one_of("On time", "准点率"), "93.4 %", "−1.2 pt", Trend::worse},
                         {one_of("Backlog", "积压"), "3,120", "+860", Trend::worse},
                         {one_of("P95 lead time", "P95 时效"), "31.6 h"},
                         {one_of("Cost a parcel", "单件成本"), "¥2.41", "−3.0 %", Trend::better}},
             .recording = false,
             .comparing = false};
  controls.layers = {{one_of("Hubs", "分拨层")},        {one_of("Secondary", "中转层")}, {one_of("Stations", "末端层")},
                     {one_of("Parcels", "包裹粒子")},   {one_of("Areas", "服务区热力")}, {one_of("Trucks", "卡车"), false},
                     {one_of("Labels", "标签")},        {one_of("OD arcs", "OD 弧线"), false}};
  controls.services = {{one_of("Next day", "次日达")}, {one_of("Standard", "标准")}, {one_of("Economy", "经济")}};
  controls.places = {one_of("Lianyungang hub", "连云港分拨中心"), one_of("Ganyu hub", "赣榆转运枢纽"), one_of("Xugou", "墟沟中转"),
                     one_of("Guanyun", "灌云转运枢纽"), one_of("Huaian", "淮安"), one_of("Yancheng", "盐城")};
  controls.least_flow = 20;
  controls.most_flow = 2000;
  fill_timeline();
  fill_facility();
  fill_parcel();
  fill_comparison();
}

void Samples::fill_timeline() {
  constexpr int days = 6, values = days * 96;
  for (int i = 0; i < values; ++i) {
    double const day = static_cast<double>(i) / 96, hour = day - std::floor(day);
    float const wave = bell(hour, 0.42, 0.12) + 0.8f * bell(hour, 0.8, 0.1),
                ripple = 0.02f * std::sin(static_cast<float>(i) * 0.9f);
    handed_over_.push_back(9000 * (0.12f + 0.35f * wave + ripple));
    delivered_.push_back(9000 * (0.1f + 0.33f * wave * (0.8f + 0.2f * std::sin(static_cast<float>(i) * 0.23f))));
    late_.push_back(0.05f + 0.08f * bell(hour, 0.52, 0.1) + 0.14f * bell(day, 2.55, 0.2));
  }
  timeline.playing = true;
  timeline.to = days * day_s;
  timeline.now = top_bar.time;
  timeline.handed_over = handed_over_;
  timeline.delivered = delivered_;
  timeline.late = late_;
  timeline.incidents = {{2 * day_s + at(4, 30), one_of("Sorter fault at Xugou, 2 h", "墟沟分拣机故障 2 h"), true},
                        {4 * day_s + at(4), one_of("Sale begins, ×1.8", "大促开始 ×1.8"), false}};
}

void Samples::fill_facility() {
  for (int i = 0; i <= 180; ++i) {
    auto const t = static_cast<float>(i) / 180;
    queue_.push_back(330 + 90 * std::sin(t * 9) + 12 * std::sin(t * 61) + (t > 0.55f ? (t - 0.55f) * 2300 : 0));
  }
  for (int i = 0; i < 28; ++i) dwell_.push_back(420 * (bell(i / 27.0, 0.22, 0.12) + 0.42f * bell(i / 27.0, 0.62, 0.13)));
  std::string const unit = one_of("", " 车");
  facility = {.name = one_of("Xugou", "墟沟中转"),
              .line = one_of("Secondary · of Lianyungang · 7 stations", "T2 中转站 · 上级 连云港分拨中心 · 7 网点"),
              .tier = Tier::secondary,
              .condition = Condition::overloaded,
              .resources = {{one_of("Sorter", "分拣利用率"), 1.08},
                            {one_of("Docks", "装卸口"), 0.83},
                            {one_of("Yard", "停车位"), 0.62},
                            {one_of("Buffer", "缓存区"), 0.94}},
              .queue = {.values = queue_, .capacity = 900, .from = 2 * day_s + at(8, 26), .to = 2 * day_s + at(14, 26)},
              .lanes = {{true, one_of("Lianyungang hub", "连云港分拨"), "1,240/h", "12" + unit, 0.96},
                        {false, one_of("Lianyun", "连云 网点"), "310/h", "4" + unit, 1.05},
                        {false, one_of("Sucheng", "宿城 网点"), "180/h", "2" + unit, 0.98},
                        {false, one_of("Xugou town", "墟沟 网点"), "420/h", "5" + unit, 1.10},
                        {false, one_of("Back to the hub", "分拨 回流"), "260/h", "3" + unit, 0.41}},
              .pairs = {{one_of("Xuzhou → Lianyun", "徐州 → 连云"), "+5.4 h", 1},
                        {one_of("Huaian → Xugou", "淮安 → 墟沟"), "+4.2 h", 0.78},
                        {one_of("Yancheng → Sucheng", "盐城 → 宿城"), "+3.1 h", 0.57},
                        {one_of("Donghai → Xuwei", "东海 → 徐圩"), "+1.7 h", 0.31}},
              .dwell = {.counts = dwell_, .bar_h = 8.0 / 28, .promise_h = 4},
              .parcels = {{"LYG-0048213", one_of("waits for the sorter, 2 h 51", "等待分拣 2 h 51"), true},
                          {"LYG-0048377", one_of("waits for the sorter, 2 h 40", "等待分拣 2 h 40"), true},
                          {"LYG-0049120", one_of("is being sorted", "分拣中"), false}}};
}

void Samples::fill_parcel() {
  double const day = 2 * day_s;
  auto const span = [day](double from, double to) { return TimeSpan{day + at(from), day + at(to)}; };
  parcel = {.name = "LYG-0048213",
            .facts = one_of("next day · Xuzhou → Lianyun · 2.3 kg · 3 hops", "次日达 · 徐州 → 连云网点 · 2.3 kg · 途经 3 跳"),
            .late_s = at(2, 30),
            .promise = day + at(13),
            .now = day + at(14, 26),
            .stages = {{one_of("Xuzhou → hub", "干线 徐州→分拨"), StageKind::moving, span(6, 7.6), span(6, 7.6)},
                       {one_of("Hub, waits", "分拨 等待"), StageKind::waiting, span(7.6, 7.8), span(7.6, 8.1)},
                       {one_of("Hub, sorted", "分拨 分拣"), StageKind::working, span(7.8, 8.5), span(8.1, 8.9)},
                       {one_of("Hub → Xugou", "支线 →墟沟"), StageKind::moving, span(8.5, 9.2), span(8.9, 9.6)},
                       {one_of("Xugou, queue", "墟沟 排队"), StageKind::stuck, span(9.2, 9.35), span(9.6, 12.45)},
                       {one_of("Xugou, sorted", "墟沟 分拣"), StageKind::working, span(9.35, 10), span(12.45, 13.2)},
                       {one_of("Delivery", "派送 →连云"), StageKind::delivering, span(10.6, 11.7), span(13.2, 14.4)}},
            .causes = {{one_of("Queue at Xugou", "墟沟 分拣排队"), at(2, 51)},
                       {one_of("Missed the 11:30", "错过 11:30 班车"), at(0, 58)},
                       {one_of("Waited at the hub", "分拨 等待"), at(0, 30)}}};
}

void Samples::fill_comparison() {
  comparison = {.runs = 20,
                .rows = {{one_of("Parcels/h", "吞吐 件/h"), "12,840", "13,420", "+4.5 %", {0.02, 0.045, 0.07}, true},
                         {one_of("On time", "准点率"), "93.4 %", "96.1 %", "+2.7 pt", {0.02, 0.029, 0.038}, true},
                         {one_of("P95 lead time, h", "P95 时效 h"), "31.6", "28.9", "−8.5 %", {-0.11, -0.085, -0.06}, false},
                         {one_of("Highest backlog", "峰值积压"), "3,120", "2,680", "−14 %", {-0.19, -0.14, -0.09}, false},
                         {one_of("Cost a parcel, ¥", "单件成本 ¥"), "2.41", "2.46", "+2.1 %", {0.004, 0.021, 0.038}, false},
                         {one_of("Truck km", "车辆里程 km"), "18.2k", "18.4k", "+1.0 %", {-0.012, 0.01, 0.032}, false}}};
}

std::vector<std::string_view> Samples::texts() const {
  std::vector<std::string_view> texts{top_bar.title, top_bar.source, facility.name, facility.line, parcel.facts};
  for (auto const& figure : top_bar.figures) texts.insert(texts.end(), {figure.name, figure.value});
  for (auto const* const switches : {&controls.layers, &controls.services})
    for (auto const& one : *switches) texts.push_back(one.name);
  for (auto const& place : controls.places) texts.push_back(place);
  for (auto const& incident : timeline.incidents) texts.push_back(incident.label);
  for (auto const& resource : facility.resources) texts.push_back(resource.name);
  for (auto const& lane : facility.lanes) texts.insert(texts.end(), {lane.other_end, lane.vehicles});
  for (auto const& pair : facility.pairs) texts.push_back(pair.from_to);
  for (auto const& one : facility.parcels) texts.push_back(one.detail);
  for (auto const& stage : parcel.stages) texts.push_back(stage.name);
  for (auto const& cause : parcel.causes) texts.push_back(cause.name);
  for (auto const& row : comparison.rows) texts.push_back(row.name);
  return texts;
}

}  // namespace tierflow::chrome
