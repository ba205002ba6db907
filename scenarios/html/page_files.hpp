#pragma once

// The style sheet and the script of the page, as they stand in page.css and page.js.

#include <string_view>

namespace tierflow::html {

std::string_view page_css();
std::string_view page_js();

}  // namespace tierflow::html
