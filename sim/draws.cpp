#include "sim/draws.hpp"

#include <Random123/philox.h>

namespace tierflow {
namespace {

std::uint64_t finalized(std::uint64_t x) {  // the finalizer of MurmurHash3 (Appleby)
  x ^= x >> 33;
  x *= 0xFF51AFD7ED558CCDULL;
  x ^= x >> 33;
  x *= 0xC4CEB9FE1A85EC53ULL;
  return x ^ (x >> 33);
}

}  // namespace

std::uint64_t key_of(std::string_view name) {
  std::uint64_t hash = 0xCBF29CE484222325ULL;
  for (char const c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  return finalized(hash);
}

Draws::Draws(std::uint64_t seed, std::uint32_t replication) {
  std::uint64_t const key = finalized(finalized(seed) + replication);
  key_[0] = static_cast<std::uint32_t>(key);
  key_[1] = static_cast<std::uint32_t>(key >> 32);
}

Bits Draws::of(Purpose purpose, std::uint64_t entity, std::uint32_t a, std::uint16_t b) const {
  r123::Philox4x32 const philox;
  auto const block = philox({{static_cast<std::uint32_t>(entity), static_cast<std::uint32_t>(entity >> 32), a,
                              static_cast<std::uint32_t>(purpose) << 16 | b}},
                            {{key_[0], key_[1]}});
  return {static_cast<std::uint64_t>(block[1]) << 32 | block[0],
          static_cast<std::uint64_t>(block[3]) << 32 | block[2]};
}

}  // namespace tierflow
