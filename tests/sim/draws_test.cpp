// Draws: the published generator, one block for each name, and nothing that the order of asking could change.

#include "sim/draws.hpp"

#include <Random123/philox.h>
#include <doctest/doctest.h>

#include <cmath>
#include <set>
#include <utility>
#include <vector>

namespace tierflow {
namespace {

using Words = std::pair<std::uint64_t, std::uint64_t>;

Words words(Bits bits) { return {bits.a, bits.b}; }

TEST_CASE("a draw is a block of Philox4x32-10 as Random123 publishes it") {
  // kat_vectors of Random123. The seeds are those whose mixed key is 0, all ones, and a4093822 299f31d0.
  Draws const zeros{0, 0}, ones{0x45BCFA037187CAAD, 0}, digits_of_pi{0x5C122A5127E10C1F, 0};

  CHECK(words(zeros.of(Purpose{0}, 0)) == Words{0xE169C58D6627E8D5, 0x9B00DBD8BC57AC4C});
  CHECK(words(ones.of(Purpose{0xFFFF}, ~std::uint64_t{0}, ~std::uint32_t{0}, 0xFFFF)) ==
        Words{0x41C83B0E408F276D, 0x6D5451FDA20BC7C6});
  CHECK(words(digits_of_pi.of(Purpose{0x0370}, 0x85A308D3243F6A88, 0x13198A2E, 0x7344)) ==
        Words{0x94FDCCEBD16CFE09, 0x24126EA15001E420});
}

TEST_CASE("the installed Random123 makes its wide blocks as published too") {
  auto const block = r123::Philox4x64{}({{0, 0, 0, 0}}, {{0, 0}});

  CHECK(Words{block[0], block[1]} == Words{0x16554D9ECA36314C, 0xDB20FE9D672D0FDC});
  CHECK(Words{block[2], block[3]} == Words{0xD7E772CEE186176B, 0x7E68B68AEC7BA23B});
}

TEST_CASE("another seed, replication, purpose, name or number gives another draw") {
  Draws const draws{42, 3};
  std::uint64_t const name = key_of("H1");

  std::set<Words> const different{words(draws.of(Purpose::service, name)),
                                  words(Draws{43, 3}.of(Purpose::service, name)),
                                  words(Draws{42, 4}.of(Purpose::service, name)),
                                  words(draws.of(Purpose::branch, name)),
                                  words(draws.of(Purpose::service, key_of("H2"))),
                                  words(draws.of(Purpose::service, name + (std::uint64_t{1} << 32))),
                                  words(draws.of(Purpose::service, name, 1)),
                                  words(draws.of(Purpose::service, name, 0, 1))};
  CHECK(different.size() == 8);
}

TEST_CASE("replications of neighbouring seeds share no draw") {
  std::set<Words> all;
  for (std::uint64_t seed = 0; seed < 100; ++seed)
    for (std::uint32_t replication = 0; replication < 100; ++replication)
      all.insert(words(Draws{seed, replication}.of(Purpose::arrival, 0)));

  CHECK(all.size() == 100 * 100);
}

TEST_CASE("the key of a name is the same on every machine, whatever its script") {
  // FNV-1a of the bytes of UTF-8, then the finalizer of MurmurHash3. Changing it changes the history of every
  // run.
  CHECK(key_of("") == 0xEFD01F60BA992926);
  CHECK(key_of("H1.sort") == 0x8D126FAB78D1B162);
  CHECK(key_of("\xE8\xBF\x9E\xE4\xBA\x91\xE6\xB8\xAF") == 0x32ED0A41D3456D7C);  // Lianyungang
}

TEST_CASE("no two parcels of a day share a key") {
  std::set<std::uint64_t> keys;
  for (char const* const stream : {"a@H1", "a@H2", "b@H1"})
    for (std::uint32_t serial = 0; serial < 50'000; ++serial) keys.insert(parcel_key(key_of(stream), serial));

  CHECK(keys.size() == 3 * 50'000);
}

TEST_CASE("a uniform number is never 0 and never 1") {
  CHECK(uniform(0) > 0);
  CHECK(uniform(~std::uint64_t{0}) < 1);
  CHECK(uniform(std::uint64_t{1} << 63) == doctest::Approx(0.5));
}

TEST_CASE("both words of a draw are uniform and say nothing about each other") {
  constexpr int n = 200'000, cells = 16;
  Draws const draws{7, 0};
  std::vector<int> counts(cells * cells);
  for (std::uint32_t i = 0; i < n; ++i) {
    Bits const bits = draws.of(Purpose::travel, 1, i);
    ++counts[static_cast<std::size_t>(uniform(bits.a) * cells) * cells +
             static_cast<std::size_t>(uniform(bits.b) * cells)];
  }

  double const expected = static_cast<double>(n) / (cells * cells);
  double chi_square = 0;
  for (int const count : counts) chi_square += (count - expected) * (count - expected) / expected;
  double const freedom = cells * cells - 1;
  CHECK(std::fabs(chi_square - freedom) < 4 * std::sqrt(2 * freedom));
}

}  // namespace
}  // namespace tierflow
