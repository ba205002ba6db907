#pragma once

// side_by_side: pieces of work on several threads, whose results are taken one by one in their order.
//
// Replications have nothing to do with each other, so each gets a thread of its own. Who takes the results sees no
// difference to one thread: number 1 first, then number 2. Not more than two results a thread are begun and not yet
// taken, so memory does not grow with the number of replications.

#include <chrono>
#include <condition_variable>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>
#include <vector>

namespace tierflow {

template <class Result>
struct Pieces {
  /// Number 1 .. count, on any thread; may give anything once a stop is asked for, for then nobody takes it.
  std::function<Result(int number, std::stop_token const& stop)> work;
  /// In order, on the caller's thread; false: that was enough.
  std::function<bool(int number, Result&& result)> take;
  /// On the caller's thread, ten times a second while the next number to take is not ready.
  std::function<void(int number)> meanwhile;
};

template <class Result>
class SideBySide {
 public:
  SideBySide(int count, int threads, Pieces<Result> const& pieces)
      : count_{count}, ahead_{2 * threads}, pieces_{pieces} {
    for (int i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
  }
  ~SideBySide() {
    {
      std::lock_guard const lock{mutex_};
      stop_.request_stop();
    }
    room_.notify_all();  // the threads end before what they use: they are the last member
  }
  SideBySide(SideBySide const&) = delete;
  SideBySide& operator=(SideBySide const&) = delete;

  void take_all() {
    for (int number = 1; number <= count_; ++number)
      if (!pieces_.take(number, result_of(number))) return;
  }

 private:
  struct Outcome {
    std::optional<Result> result;
    std::exception_ptr error;
  };

  void work() {
    for (;;) {
      int number = 0;
      {
        std::unique_lock lock{mutex_};
        room_.wait(lock, [&] { return stop_.stop_requested() || next_ > count_ || next_ <= taken_ + ahead_; });
        if (stop_.stop_requested() || next_ > count_) return;
        number = next_++;
      }
      Outcome outcome;
      try {
        outcome.result.emplace(pieces_.work(number, stop_.get_token()));
      } catch (...) {
        outcome.error = std::current_exception();
      }
      {
        std::lock_guard const lock{mutex_};
        done_.emplace(number, std::move(outcome));
      }
      arrived_.notify_one();
    }
  }

  Result result_of(int number) {
    std::unique_lock lock{mutex_};
    while (!arrived_.wait_for(lock, std::chrono::milliseconds{100}, [&] { return done_.contains(number); })) {
      lock.unlock();
      if (pieces_.meanwhile) pieces_.meanwhile(number);
      lock.lock();
    }
    Outcome outcome = std::move(done_.extract(number).mapped());
    taken_ = number;
    lock.unlock();
    room_.notify_all();
    if (outcome.error) std::rethrow_exception(outcome.error);
    return std::move(*outcome.result);
  }

  int count_, ahead_;
  Pieces<Result> const& pieces_;
  std::mutex mutex_;
  std::condition_variable room_, arrived_;
  int next_ = 1, taken_ = 0;
  std::map<int, Outcome> done_;
  std::stop_source stop_;
  std::vector<std::jthread> threads_;
};

/// Throws what the work of a number threw when its turn has come; numbers before it have been taken.
template <class Result>
void side_by_side(int count, int threads, Pieces<Result> const& pieces) {
  if (threads > 1) return SideBySide<Result>{count, threads, pieces}.take_all();
  for (int number = 1; number <= count; ++number)
    if (!pieces.take(number, pieces.work(number, std::stop_token{}))) return;
}

/// How threads are shared out: side by side where there are enough replications for that, else all to one at a time.
struct ThreadShare {
  int at_once = 1;  ///< replications
  int each = 1;     ///< threads of one of them
};
inline ThreadShare share_out(int threads, int replications) {
  return replications >= threads ? ThreadShare{threads, 1} : ThreadShare{1, threads};
}

}  // namespace tierflow
