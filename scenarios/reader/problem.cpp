#include "scenarios/reader/problem.hpp"

namespace tierflow {

std::string line_of(Problem const& problem) {
  std::string line = problem.at.file;
  if (problem.at.line > 0)
    line += ":" + std::to_string(problem.at.line) + ":" + std::to_string(problem.at.column);
  if (!line.empty()) line += ": ";
  if (!problem.path.empty()) line += problem.path + ": ";
  return line + problem.message;
}

std::string cited(std::string_view text) {
  constexpr int longest = 60;
  std::string result = "'";
  int characters = 0;
  for (char const c : text) {
    auto const byte = static_cast<unsigned char>(c);
    bool const begins_character = (byte & 0xC0U) != 0x80;
    if (begins_character && ++characters > longest) return result + "...'";
    result += byte < 0x20 || byte == 0x7F ? ' ' : c;
  }
  return result + "'";
}

}  // namespace tierflow
