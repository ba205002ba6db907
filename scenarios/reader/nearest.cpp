#include "scenarios/reader/nearest.hpp"

#include <algorithm>
#include <vector>

namespace tierflow {
namespace {

std::string lower(std::string_view word) {
  std::string text{word};
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

/// Optimal string alignment distance (Damerau-Levenshtein without a second edit of a swapped pair).
std::size_t slips(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i)
    for (std::size_t j = 1; j <= b.size(); ++j) {
      std::size_t const wrong = a[i - 1] == b[j - 1] ? 0 : 1;
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + wrong});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  return d[a.size()][b.size()];
}

}  // namespace

std::string_view nearest(std::string_view word, std::span<std::string_view const> candidates) {
  if (word.empty() || word.size() > 64) return {};
  std::string_view best;
  std::size_t least = std::min<std::size_t>(3, word.size());
  for (std::string_view const candidate : candidates) {
    if (candidate == word) continue;
    std::size_t const size_gap =
        std::max(candidate.size(), word.size()) - std::min(candidate.size(), word.size());
    if (size_gap > 2) continue;
    std::size_t const distance = lower(candidate) == lower(word) ? 0 : slips(word, candidate);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

std::string did_you_mean(std::string_view word, std::span<std::string_view const> candidates) {
  std::string_view const best = nearest(word, candidates);
  return best.empty() ? std::string{} : "; did you mean '" + std::string{best} + "'?";
}

std::string did_you_mean(std::string_view word, std::span<std::string const> candidates) {
  std::vector<std::string_view> const views(candidates.begin(), candidates.end());
  return did_you_mean(word, std::span<std::string_view const>{views});
}

}  // namespace tierflow
