// Stores that order when they run low, and papers that have to come together.

#include "scenarios/proof/cases/groups.hpp"
#include "scenarios/proof/measures.hpp"

namespace tierflow {

std::vector<Case> cases_of_stores() {
  At const store{"Q", "store"}, papers{"Q", "papers"};
  return {
      {"P38a", "a store that orders lots of some size (Hadley and Whitin)",
       {{"p38a-store-of-lots.yaml", {},
         {share_of("waits for a piece", 0.118422, waited(store)), mean_of("mean number of pieces", 6.75653, percent, pieces(store)),
          mean_of("mean number that waits", 0.256535, 5 * percent, content(store))}}}},
      {"P38b", "a store that orders a piece for each one that goes (Palm)",
       {{"p38b-store-of-ones.yaml", {},
         {share_of("waits for a piece", 0.212507, waited(store)), mean_of("mean number of pieces", 4.4876, 2 * percent, pieces(store)),
          mean_of("mean number that waits", 0.487601, 5 * percent, content(store))}}}},
      {"P38c", "the last of three papers of an hour each on average",
       {{"p38c-three-papers.yaml", {},
         {time_of("mean stay", "h", 11.0 / 6, percent, sojourn(papers)), mean_of("mean content", 55.0 / 3, percent, content(papers))}}}},
  };
}

}  // namespace tierflow
