#pragma once

// Interrupt: Ctrl-C, and the polite request to end that a system sends when it shuts down.

namespace tierflow {

/// While it lives, the first signal is only noted and the second ends the program at once; afterwards signals do
/// what they did before. A signal that was ignored stays so. One at a time.
class Interrupt {
 public:
  Interrupt();
  ~Interrupt();
  Interrupt(Interrupt const&) = delete;
  Interrupt& operator=(Interrupt const&) = delete;

  [[nodiscard]] static bool asked();
};

}  // namespace tierflow
