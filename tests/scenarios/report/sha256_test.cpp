// SHA-256 against the examples of its standard (FIPS 180-4, NIST's example values).

#include "scenarios/report/sha256.hpp"

#include <algorithm>

#include "tests/scenarios/report/small_world.hpp"

namespace tierflow {
namespace {

TEST_CASE("the standard's own examples give the standard's own hashes") {
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(sha256(std::string(1'000'000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("every length around the edge of a block gives another hash") {
  std::vector<std::string> hashes;
  for (std::size_t n = 54; n < 130; ++n) hashes.push_back(sha256(std::string(n, 'a')));
  std::sort(hashes.begin(), hashes.end());

  CHECK(std::adjacent_find(hashes.begin(), hashes.end()) == hashes.end());
  CHECK(sha256(std::string(64, 'a')) == "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb");
}

TEST_CASE("a file has the hash of its bytes, a missing one has none") {
  testing::ScratchFolder const folder;
  testing::write_file(folder / "a.yaml", std::string{"a\0b\r\n", 5});

  CHECK(sha256_of_file(folder / "a.yaml") == sha256(std::string{"a\0b\r\n", 5}));
  CHECK(sha256_of_file(folder / "b.yaml").empty());
}

}  // namespace
}  // namespace tierflow
