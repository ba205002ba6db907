#include "scenarios/cli/catalogue.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <limits>
#include <map>
#include <memory>
#include <thread>

#include "scenarios/cli/check_command.hpp"
#include "scenarios/cli/compare_command.hpp"
#include "scenarios/cli/export_command.hpp"
#include "scenarios/cli/init_command.hpp"
#include "scenarios/cli/keys_command.hpp"
#include "scenarios/cli/precheck_command.hpp"
#include "scenarios/cli/report_command.hpp"
#include "scenarios/cli/run_command.hpp"
#include "scenarios/cli/screen_command.hpp"
#include "scenarios/cli/selftest_command.hpp"
#include "scenarios/cli/stable_command.hpp"
#include "scenarios/cli/sweep_command.hpp"
#include "scenarios/cli/version_command.hpp"
#include "scenarios/cli/view_command.hpp"
#include "scenarios/export/formats.hpp"
#include "scenarios/reader/quantity.hpp"

namespace tierflow {
namespace {

constexpr char const* files_help = "scenario, then overlays on top of it, from left to right";
constexpr char const* cache_folder = "runs/.cache";
constexpr char const* set_help = "changes one value, as if an overlay said it; may be repeated";

/// A whole number in decimal digits from `least` to `most`. CLI11 itself would read 010 as eight.
CLI::Validator whole(std::uint64_t least, std::uint64_t most) {
  return {[=](std::string& word) {
            std::uint64_t value = 0;
            char const* const end = word.data() + word.size();
            auto const [stop, error] = std::from_chars(word.data(), end, value);
            bool const octal = word.size() > 1 && word.front() == '0';
            if (error == std::errc{} && stop == end && !octal && value >= least && value <= most) return std::string{};
            return "'" + word + "' is not a whole number from " + std::to_string(least) + " to " + std::to_string(most);
          },
          ""};
}

CLI::Validator key_and_value() {
  return {[](std::string& word) {
            auto const equals = word.find('=');
            if (equals != std::string::npos && equals > 0) return std::string{};
            return "'" + word + "' is not key=value, such as replications.count=5";
          },
          ""};
}

/// "2 %", "2%" or 0.02, from 0 to 1.
CLI::Validator share_of_one() {
  return {[](std::string& word) {
            auto const share = parse_quantity(word, Dimension::share);
            if (!share || *share < 0 || *share >= 1) return "'" + word + "' is not a share such as '2 %' or 0.02";
            word = number_text(*share);
            return std::string{};
          },
          ""};
}

/// "5 %" as the half width that replications go on for.
void offer_precision(CLI::App& app, std::optional<Precision>& precision, char const* help, CLI::Option* number) {
  app.add_option_function<double>(
         "--precision", [&precision](double wanted) { precision = Precision{.wanted = wanted}; }, help)
      ->transform(share_of_one())->type_name("SHARE")->excludes(number);
}

/// "--best-within '0.2 points'" instead of a number of replications.
void offer_choice(CLI::App& app, std::optional<std::string>& zone, CLI::Option* number) {
  app.add_option("--best-within", zone,
                 "chooses the best by --by with 95 % certainty, or one within so much of it, such as '0.2 points', '15 min' or 500; "
                 "who is out is not run any more; at most 1000 replications")
      ->type_name("AMOUNT")->excludes(number);
}

int all_cores() { return static_cast<int>(std::max(1U, std::thread::hardware_concurrency())); }

void offer_files(CLI::App& app, std::vector<std::filesystem::path>& files, std::vector<std::string>& sets) {
  app.add_option("files", files, files_help)->required()->type_name("FILE");
  // One value each, so that what follows is a file again.
  app.add_option("--set", sets, set_help)->check(key_and_value())->type_name("KEY=VALUE")->allow_extra_args(false);
}

Action offer_run(CLI::App& app) {
  auto const request = std::make_shared<RunRequest>();
  request->threads = all_cores();
  offer_files(app, request->files, request->sets);
  app.add_option("--out", request->out, "the run folder; otherwise a new one: runs/<scenario>-<seed>")
      ->type_name("DIR");
  app.add_flag("--overwrite", request->overwrite, "replaces a run folder that stands there already");
  app.add_option("--seed", request->seed, "instead of the scenario's")
      ->check(whole(0, std::numeric_limits<std::uint64_t>::max()))->type_name("N");
  auto* const number = app.add_option("-R,--replications", request->replications, "instead of the scenario's");
  number->check(whole(1, 10'000))->type_name("N");
  offer_precision(app, request->precision,
                  "replications until on-time share and mean course are known so well, such as '5 %'; at most 1000", number);
  app.add_option("--threads", request->threads, "all cores unless given; never changes a result")
      ->check(whole(1, 1024))->type_name("N");
  app.add_flag("--record-all", request->record_all, "keeps every parcel with all its times, not only a sample");
  auto* const history = app.add_flag("--history", request->history, "writes history.tierflow of the first run, for the map: tierflow view DIR");
  history->excludes(app.get_option("--precision"));
  app.add_option("--history-parcels", request->filmed_parcels,
                 "how many parcels have all their times in it; a sample if there are more")
      ->check(whole(0, 4'000'000'000))->type_name("N")->capture_default_str()->needs(history);
  app.add_flag("--json", request->json, "summary.json on standard output instead of the summary");
  app.add_flag("--quiet", request->quiet, "no progress, warnings or notes");
  return [request](Tools const& tools, Streams const& streams) { return run_command(*request, tools, streams); };
}

Action offer_compare(CLI::App& app) {
  auto const request = std::make_shared<CompareRequest>();
  auto const no_cache = std::make_shared<bool>(false);
  request->threads = all_cores();
  app.add_option("sides", request->sides.words,
                 "two or more of: a scenario file, files laid on each other (base.yaml+overlay.yaml), a run folder")
      ->required()->expected(2, 1000)->type_name("SIDE");
  app.add_option("--set", request->sides.sets, "changes one value in every scenario; may be repeated")
      ->check(key_and_value())->type_name("KEY=VALUE")->allow_extra_args(false);
  auto* const number =
      app.add_option("-R,--replications", request->replications, "of each; 10 unless given, for run folders alone what they hold");
  number->check(whole(1, 10'000))->type_name("N");
  offer_precision(app, request->precision,
                  "replications until their differences are known to such a share of the first, such as '1 %'; at most 1000", number);
  app.add_option("--seed", request->sides.seed, "of all scenarios; otherwise that of the first")
      ->check(whole(0, std::numeric_limits<std::uint64_t>::max()))->type_name("N");
  app.add_option("--margin", request->margin, "share of the first mean within which a difference does not matter, such as '2 %'")
      ->transform(share_of_one())->type_name("SHARE");
  app.add_option("--by", request->by, "the figure by which more than two are ranked")->type_name("FIGURE")->capture_default_str();
  offer_choice(app, request->best_within, number);
  app.get_option("--best-within")->excludes("--precision");
  app.add_option("--threads", request->threads, "all cores unless given; never changes a result")
      ->check(whole(1, 1024))->type_name("N");
  app.add_flag("--no-cache", *no_cache, "runs everything again and keeps nothing in runs/.cache");
  app.add_flag("--json", request->json, "as JSON");
  app.add_flag("--quiet", request->sides.quiet, "no progress or warnings");
  return [=](Tools const& tools, Streams const& streams) {
    if (!*no_cache) request->cache = cache_folder;
    return compare_command(*request, tools, streams);
  };
}

/// What `sweep` and `screen` have in common: files, seed, threads, cache, output.
template <class Request>
std::shared_ptr<bool> offer_trying(CLI::App& app, Request& request, char const* list_help, char const* by_help) {
  auto const no_cache = std::make_shared<bool>(false);
  request.threads = all_cores();
  offer_files(app, request.world.files, request.world.sets);
  app.add_flag("--list", request.list, list_help);
  app.add_option("--seed", request.world.seed, "of all runs; otherwise the scenario's")
      ->check(whole(0, std::numeric_limits<std::uint64_t>::max()))->type_name("N");
  app.add_option("--by", request.by, by_help)->type_name("FIGURE")->capture_default_str();
  app.add_option("--threads", request.threads, "all cores unless given; never changes a result")
      ->check(whole(1, 1024))->type_name("N");
  app.add_flag("--no-cache", *no_cache, "runs everything again and keeps nothing in runs/.cache");
  app.add_flag("--json", request.json, "as JSON");
  app.add_flag("--quiet", request.quiet, "no progress or warnings");
  return no_cache;
}

Action offer_sweep(CLI::App& app) {
  auto const request = std::make_shared<SweepRequest>();
  auto const no_cache = offer_trying(app, *request, "which combinations there are; runs nothing", "the figure by which the best is found");
  auto* const number = app.add_option("-R,--replications", request->replications, "of each combination");
  number->check(whole(2, 10'000))->type_name("N")->capture_default_str();
  offer_choice(app, request->best_within, number);
  return [=](Tools const& tools, Streams const& streams) {
    if (!*no_cache) request->cache = cache_folder;
    return sweep_command(*request, tools, streams);
  };
}

Action offer_screen(CLI::App& app) {
  auto const request = std::make_shared<ScreenRequest>();
  auto const no_cache = offer_trying(app, *request, "which values are tried, and how many runs that takes; runs nothing",
                                     "the figure that is looked at");
  app.add_option("--trajectories", request->trajectories, "ways through the ranges; each costs one run more than there are keys")
      ->check(whole(10, 1000))->type_name("N")->capture_default_str();
  app.add_option("-R,--replications", request->replications, "of each point, whose mean counts")
      ->check(whole(1, 10'000))->type_name("N")->capture_default_str();
  return [=](Tools const& tools, Streams const& streams) {
    if (!*no_cache) request->cache = cache_folder;
    return screen_command(*request, tools, streams);
  };
}

/// Its words are the other program's to read, --help among them.
Action offer_view(CLI::App& app) {
  app.set_help_flag();
  app.prefix_command();
  return [&app](Tools const&, Streams const& streams) { return view_command(app.remaining(), streams); };
}

Action offer_export(CLI::App& app) {
  auto const request = std::make_shared<ExportRequest>();
  std::vector<std::string> names;
  std::string help = "one of";
  for (auto const& format : formats()) {
    names.emplace_back(format.name);
    help += std::string{"\n"} + format.name + ": " + format.help;
  }
  app.add_option("run", request->run, "the run folder")->required()->type_name("RUN");
  app.add_option("--format", request->format, help)->required()->check(CLI::IsMember(names))->type_name("NAME");
  app.add_option("--out", request->out, "a file, or a folder for csv, where nothing stands yet; - for standard output")
      ->required()->type_name("PATH");
  app.add_option("--replication", request->replication, "whose parcels, for epcis and ocel")
      ->check(whole(1, 10'000))->type_name("N")->capture_default_str();
  app.add_flag("--quiet", request->quiet, "nothing but errors");
  return [request](Tools const&, Streams const& streams) { return export_command(*request, streams); };
}

Action offer_check(CLI::App& app) {
  auto const request = std::make_shared<CheckRequest>();
  offer_files(app, request->files, request->sets);
  auto* const json = app.add_flag("--json", request->json, "problems and contents as JSON on standard output");
  app.add_flag("--effective", request->effective, "the composed scenario, every file in one, as YAML")->excludes(json);
  app.add_flag("--quiet", request->quiet, "errors only");
  return [request](Tools const& tools, Streams const& streams) { return check_command(*request, tools, streams); };
}

Action offer_precheck(CLI::App& app) {
  auto const request = std::make_shared<PrecheckRequest>();
  offer_files(app, request->files, request->sets);
  app.add_flag("--json", request->json, "as JSON");
  app.add_flag("--quiet", request->quiet, "no warnings");
  return [request](Tools const& tools, Streams const& streams) { return precheck_command(*request, tools, streams); };
}

Action offer_stable(CLI::App& app) {
  auto const request = std::make_shared<StableRequest>();
  request->threads = all_cores();
  offer_files(app, request->files, request->sets);
  app.add_option_function<std::string>("--cycle", [request](std::string const& word) {
       request->cycle = Duration{std::llround(*parse_quantity(word, Dimension::time))};
     }, "after which the network is back where it was; '7 d' unless given, '1 d' where all days are alike")
      ->check(CLI::Validator{[](std::string& word) {
        auto const time = parse_quantity(word, Dimension::time);
        return time && *time >= 3600e6 && *time <= 366 * 86400e6 ? std::string{} : "'" + word + "' is not a time from 1 h to 366 d";
      }, ""})->type_name("TIME");
  app.add_option("-R,--replications", request->judging.most,
                 "of one level at most; as many are run only where fewer leave a doubt. More find smaller growth")
      ->check(whole(4, 10'000))->type_name("N")->capture_default_str();
  app.add_option("--limits", request->limits, "how many give way in turn, each after those before it are relieved")
      ->check(whole(1, 20))->type_name("N")->capture_default_str();
  app.add_option("--precision", request->precision, "how close the two levels around a limit are, such as '2 %' (default)")
      ->transform(share_of_one())->check(CLI::Range(0.001, 0.5).description(""))->type_name("SHARE");
  app.add_option("--seed", request->seed, "instead of the scenario's")
      ->check(whole(0, std::numeric_limits<std::uint64_t>::max()))->type_name("N");
  app.add_option("--threads", request->threads, "all cores unless given; never changes a result")
      ->check(whole(1, 1024))->type_name("N");
  app.add_flag("--json", request->json, "as JSON");
  app.add_flag("--quiet", request->quiet, "no progress or warnings");
  return [request](Tools const& tools, Streams const& streams) { return stable_command(*request, tools, streams); };
}

Action offer_report(CLI::App& app) {
  auto const request = std::make_shared<ReportRequest>();
  app.add_option("runs", request->runs, "run folders; two are compared, the second with the first")->required()->type_name("DIR");
  app.add_option("--out", request->out, "the HTML file; one that stands there is replaced")->type_name("FILE")->capture_default_str();
  static std::map<std::string, html::Language> const languages{
      {"en", html::Language::english}, {"zh", html::Language::chinese}, {"both", html::Language::both}};
  app.add_option("--language", request->language, "en, zh, or both with a switch (default)")
      ->transform(CLI::CheckedTransformer(languages).description(""))->type_name("LANGUAGE");
  app.add_option("--margin", request->margin, "of two runs: share of a figure within which a difference does not matter, such as 0.01")
      ->check(CLI::Range(0.0, 1.0).description(""))->type_name("SHARE");
  app.add_flag("--quiet", request->quiet, "does not say what was written");
  return [request](Tools const& tools, Streams const& streams) { return report_command(*request, tools, streams); };
}

Action offer_init(CLI::App& app) {
  auto const file = std::make_shared<std::filesystem::path>("starter.yaml");
  app.add_option("file", *file, "where to write it; - for standard output")->type_name("FILE")->capture_default_str();
  return [file](Tools const& tools, Streams const& streams) { return init_command(*file, tools, streams); };
}

Action offer_keys(CLI::App& app) {
  auto const request = std::make_shared<KeysRequest>();
  auto* const about = app.add_option("word", request->about, "only the keys that contain it")->type_name("WORD");
  app.add_flag("--schema", request->schema, "JSON Schema of the format, for editors")->excludes(about);
  return [request](Tools const& tools, Streams const& streams) { return keys_command(*request, tools, streams); };
}

Action offer_selftest(CLI::App& app) {
  auto const request = std::make_shared<SelftestRequest>();
  request->threads = all_cores();
  app.add_option("cases", request->only, "only these, such as P09 or P11a; otherwise all that are short")->type_name("CASE");
  app.add_flag("--all", request->all, "the long cases as well");
  app.add_flag("--list", request->list, "which cases there are; runs nothing");
  app.add_flag("--markdown", request->markdown, "the table of docs/validation.md instead of the summary");
  app.add_option("--files", request->files, "leaves the scenario files of the cases there")->type_name("DIR");
  app.add_option("--threads", request->threads, "all cores unless given; never changes a figure")
      ->check(whole(1, 1024))->type_name("N");
  return [request](Tools const&, Streams const& streams) { return selftest_command(*request, streams); };
}

Action offer_version(CLI::App& app) {
  auto const json = std::make_shared<bool>(false);
  app.add_flag("--json", *json, "as JSON");
  return [json](Tools const&, Streams const& streams) { return version_command(*json, streams); };
}

constexpr Command catalogue[] = {
    {"run", "simulates a scenario, writes a run folder, shows the summary", offer_run},
    {"compare", "what a second scenario changes against a first, and how sure that is", offer_compare},
    {"sweep", "every combination of the values of a scenario's sweep block", offer_sweep},
    {"screen", "which of many numbers matter: the ranges of a scenario's screen block", offer_screen},
    {"stable", "how much demand can grow before a queue grows without end, and what gives way first", offer_stable},
    {"view", "shows a run on the map: a window, a picture or a film", offer_view},
    {"report", "writes one HTML file about one run, two compared, or more ranked", offer_report},
    {"export", "hands the results of a run to another program: CSV, JSON, GeoJSON, EPCIS, OCEL", offer_export},
    {"check", "reads a scenario: every problem with its place and cure, then what it contains", offer_check},
    {"precheck", "expected loads and what gives way first, before any run", offer_precheck},
    {"init", "writes a commented scenario to start from", offer_init},
    {"keys", "prints every key of the scenario format", offer_keys},
    {"selftest", "sets theory beside simulation on this machine", offer_selftest},
    {"version", "says which tierflow this is", offer_version},
};

}  // namespace

std::span<Command const> commands() { return catalogue; }

}  // namespace tierflow
