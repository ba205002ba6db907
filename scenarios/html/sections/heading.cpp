// What a reader sees first: the verdict, and whether to be careful with it.

#include <algorithm>

#include "scenarios/html/sections/sections.hpp"
#include "scenarios/html/words.hpp"

namespace tierflow::html {

std::string verdict_section(Verdict const& verdict, Tongue tongue) {
  char const* const mood = verdict.mood == Mood::good ? "good" : verdict.mood == Mood::bad ? "bad" : "neutral";
  return std::string{"<section class=\"verdict "} + mood + "\"><p><strong>" + tongue.html(verdict.headline) + "</strong> " +
         tongue.html(verdict.reasons) + "</p></section>\n";
}

std::string cautions(std::vector<ReportRun> const& runs, Tongue tongue) {
  std::string text;
  int fewest = runs.empty() ? 0 : runs.front().record.replications;
  bool interrupted = false, balanced = true;
  for (ReportRun const& run : runs) {
    fewest = std::min(fewest, run.record.replications);
    interrupted = interrupted || run.interrupted;
    balanced = balanced && run.balanced;
  }
  auto const caution = [&](Text const& words, char const* style) {
    text += std::string{"<p class=\"caution "} + style + "\">" + tongue.html(words) + "</p>\n";
  };
  if (!balanced) caution(say(Word::unbalanced), "bad");
  if (interrupted) caution(say(Word::interrupted), "bad");
  bool const same_days = std::all_of(runs.begin(), runs.end(), [&](ReportRun const& run) {
    return run.length_h == runs.front().length_h && run.warm_up_h == runs.front().warm_up_h;
  });
  if (!same_days) caution(say(Word::other_days), "");
  if (fewest == 1) caution(say(Word::one_run), "");
  else if (fewest < 5) caution(say(Word::few_runs, {std::to_string(fewest)}), "");
  return text;
}

std::string key_of_two(Tongue) {
  return "<span class=\"key\"><svg width=\"26\" height=\"8\" aria-hidden=\"true\"><path d=\"M1,4L25,4\" class=\"curve a\"/></svg> A"
         " <svg width=\"26\" height=\"8\" aria-hidden=\"true\"><path d=\"M1,4L25,4\" class=\"curve b\"/></svg> B</span>";
}

}  // namespace tierflow::html
