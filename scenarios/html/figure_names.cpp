#include "scenarios/html/figure_names.hpp"

#include "scenarios/report/figure_kinds.hpp"

namespace tierflow::html {

Text figure_name(std::string const& key, std::string const& label) {
  FigureKind const* const kind = figure_kind(key);
  if (kind == nullptr) return label;
  std::string english{kind->label};
  if (english[0] >= 'a' && english[0] <= 'z') english[0] = static_cast<char>(english[0] - 'a' + 'A');
  return {english, std::string{kind->chinese}};
}

}  // namespace tierflow::html
