// Training chains for Game of 24 and Countdown, written as token ids.
//
// A problem is a multiset of positive integers and a target. One step takes two numbers a >= b away and puts
// a + b, a * b, a - b or a / b back, if that is an integer from 1 to 999; a state is solvable when some chain of steps
// ends in the target alone. A chain is the prompt, then one line a step:
//
//     Make 24 from 4 9 10 13.
//     13 - 10 = 3 (left: 3 4 9)
//
// Solvability is exact: reach(S), the set of values that S can become, is the union over all splits of S into A and B
// of what one operation makes from reach(A) and reach(B). A target t is in reach(S) when for some split and some a in
// reach(A) the one b that would give t is in reach(B).
//
// A stream is a function of its seed alone.

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <cstring>
#include <deque>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace {

constexpr int kLargest = 999;
constexpr int kGame24 = 24;
constexpr size_t kMemoLimit = 60000;
constexpr int kHeldOutShare = 64;  // one in so many 5-number problems is never trained on

// How often a chain does what. Shares of 1.
constexpr double kGame24Share = 0.47;
constexpr double kUnsolvableRoot = 0.07;
constexpr double kGoodStep = 0.80;          // from a solvable state, else a step that loses
constexpr double kContinueWhenDead = 0.65;  // drawn once a chain, where it becomes unsolvable
constexpr double kLieAlive = 0.04;          // corrupted lines; about 6 % together
constexpr double kLieDead = 0.10;
constexpr double kShuffledPrompt = 0.15;

// Token ids; numbers_data.py has the same list as text.
enum Token : int { kEos = 2, kDigit0 = 3, kSpace = 13, kPlus = 14, kEquals = 18, kLeft, kLineEnd, kPromptEnd, kMake, kFrom };

using Numbers = std::vector<int>;  // ascending wherever it is a state

// SplitMix64 (Steele, Lea, Flood 2014).
class Random {
 public:
  explicit Random(uint64_t seed) : state_(seed) {}
  uint64_t next() {
    uint64_t z = (state_ += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
  }
  int below(int n) { return static_cast<int>(next() % static_cast<uint64_t>(n)); }
  int between(int low, int high) { return low + below(high - low + 1); }
  bool chance(double p) { return (next() >> 11) * 0x1.0p-53 < p; }
  template <class T>
  const T& pick(const std::vector<T>& v) { return v[below(static_cast<int>(v.size()))]; }
  void shuffle(Numbers& v) {
    for (int i = static_cast<int>(v.size()) - 1; i > 0; --i) std::swap(v[i], v[below(i + 1)]);
  }

 private:
  uint64_t state_;
};

struct Step {
  int a, b, op, result;  // op: 0 +, 1 -, 2 *, 3 /
};

// The result of an operation on a >= b, or 0 if it is not allowed.
int apply(int op, int a, int b) {
  int r = 0;
  switch (op) {
    case 0: r = a + b; break;
    case 1: r = a - b; break;
    case 2: r = a * b; break;
    case 3: r = a % b == 0 ? a / b : 0; break;
  }
  return r <= kLargest ? r : 0;
}

// The state without one a and one b, and with r.
Numbers after(const Numbers& state, int a, int b, int r) {
  Numbers out = state;
  out.erase(std::find(out.begin(), out.end(), a));
  out.erase(std::find(out.begin(), out.end(), b));
  out.insert(std::upper_bound(out.begin(), out.end(), r), r);
  return out;
}

// Every distinct legal step, in a fixed order.
std::vector<Step> legalSteps(const Numbers& state) {
  std::vector<Step> out;
  std::set<std::pair<int, int>> seen;
  for (size_t j = 1; j < state.size(); ++j)
    for (size_t i = 0; i < j; ++i)
      if (seen.insert({state[j], state[i]}).second)
        for (int op = 0; op < 4; ++op)
          if (int r = apply(op, state[j], state[i])) out.push_back({state[j], state[i], op, r});
  return out;
}

// Exact solvability, memoised by multiset.
class Solver {
 public:
  struct Reach {
    std::bitset<kLargest + 1> has;
    std::vector<uint16_t> values;
  };

  const Reach& reach(const Numbers& state) {
    std::string key;
    for (int n : state) key += {static_cast<char>(n & 255), static_cast<char>(n >> 8)};
    auto found = memo_.find(key);
    if (found != memo_.end()) return found->second;
    Reach out;
    if (state.size() == 1) add(out, state[0]);
    forSplits(state, [&](const Reach& left, const Reach& right) {
      for (int x : left.values)
        for (int y : right.values)
          for (int op = 0; op < 4; ++op)
            if (int r = apply(op, std::max(x, y), std::min(x, y))) add(out, r);
      return false;
    });
    return memo_.emplace(key, std::move(out)).first->second;
  }

  bool solvable(const Numbers& state, int target) {
    if (state.size() == 1) return state[0] == target;
    return forSplits(state, [&](const Reach& left, const Reach& right) {
      for (int a : left.values)
        if (partner(right, a, target)) return true;
      return false;
    });
  }

  void trim() {
    if (memo_.size() > kMemoLimit) memo_.clear();
  }

 private:
  static void add(Reach& reach, int r) {
    if (!reach.has[r]) {
      reach.has[r] = true;
      reach.values.push_back(static_cast<uint16_t>(r));
    }
  }

  // Whether some b in the set makes the target with a.
  static bool partner(const Reach& set, int a, int target) {
    auto in = [&](int b) { return b > 0 && b <= kLargest && set.has[b]; };
    return in(target - a) || in(a - target) || in(a + target) || (target % a == 0 && in(target / a)) ||
           (a % target == 0 && in(a / target)) || in(a * target);
  }

  // Calls visit with the reach of both halves of each split, until it answers true.
  template <class Visit>
  bool forSplits(const Numbers& state, Visit visit) {
    const int n = static_cast<int>(state.size());
    for (int mask = 1; mask < (1 << (n - 1)); ++mask) {
      Numbers left, right;
      for (int i = 0; i < n; ++i) (mask >> i & 1 ? left : right).push_back(state[i]);
      if (visit(reach(left), reach(right))) return true;
    }
    return false;
  }

  std::unordered_map<std::string, Reach> memo_;  // references stay valid while it grows
};

struct Problem {
  Numbers numbers;
  int target;
};

// A 5-number problem of the held-out share, whatever its family.
bool heldOutCountdown(const Numbers& state, int target) {
  if (state.size() != 5) return false;
  uint64_t h = static_cast<uint64_t>(target);
  for (int n : state) h = Random(h * 1000003 + static_cast<uint64_t>(n)).next();
  return h % kHeldOutShare == 0;
}

// One chain as tokens, with what is learned at each.
struct Example {
  std::vector<int> ids;
  std::vector<char> learned;  // 1: the language loss counts this token
  std::vector<char> value;    // at a line's end 1 solvable, 0 not; -1 elsewhere

  void put(int id, bool learn) {
    ids.push_back(id);
    learned.push_back(learn);
    value.push_back(-1);
  }
  void number(int n, bool learn) {
    for (char c : std::to_string(n)) put(kDigit0 + (c - '0'), learn);
  }
  void list(const Numbers& numbers, bool learn) {
    for (size_t i = 0; i < numbers.size(); ++i) {
      if (i) put(kSpace, learn);
      number(numbers[i], learn);
    }
  }
};

class Stream {
 public:
  Stream(uint64_t seed, std::set<Numbers> held24) : random_(seed), held24_(std::move(held24)) {
    for (int a = 1; a <= 13; ++a)
      for (int b = a; b <= 13; ++b)
        for (int c = b; c <= 13; ++c)
          for (int d = c; d <= 13; ++d) {
            Numbers game{a, b, c, d};
            if (!held24_.count(game)) (solver_.solvable(game, kGame24) ? solvable24_ : unsolvable24_).push_back(game);
          }
  }

  // The next chain that shows no held-out problem at any depth and has at most `longest` tokens.
  Example example(int longest) {
    for (;;) {
      solver_.trim();
      Example out;
      if (chain(draw(), out) && static_cast<int>(out.ids.size()) <= longest) return out;
    }
  }

  // A solvable 5-number Countdown problem of the held-out share.
  Problem heldOutProblem() {
    for (;;) {
      solver_.trim();
      Problem p = countdown(5, false);
      if (p.target != kGame24 && heldOutCountdown(p.numbers, p.target)) return p;
    }
  }

 private:
  Problem draw() {
    bool unsolvable = random_.chance(kUnsolvableRoot);
    if (random_.chance(kGame24Share)) return {random_.pick(unsolvable ? unsolvable24_ : solvable24_), kGame24};
    int u = random_.below(100);
    return countdown(u < 15 ? 3 : u < 55 ? 4 : u < 85 ? 5 : 6, unsolvable);
  }

  // Half of the targets are where a random chain ends, half are uniform over what can be reached.
  Problem countdown(int n, bool unsolvable) {
    for (;;) {
      Numbers numbers = countdownNumbers(n);
      const Solver::Reach& reach = solver_.reach(numbers);
      if (unsolvable) {
        int target = random_.between(10, kLargest);
        if (!reach.has[target]) return {numbers, target};
      } else if (random_.chance(0.1)) {
        if (reach.has[kGame24]) return {numbers, kGame24};
      } else {
        int target = random_.chance(0.5) ? randomEnd(numbers) : random_.pick(reach.values);
        if (target >= 10) return {numbers, target};
      }
    }
  }

  Numbers countdownNumbers(int n) {
    Numbers out;
    int style = random_.below(4);
    int large = random_.below(3);
    for (int i = 0; i < n; ++i) {
      if (style == 0) out.push_back(i < large ? 25 * random_.between(1, 4) : random_.between(1, 10));
      else out.push_back(random_.between(1, style == 1 ? 13 : style == 2 ? 30 : 100));
    }
    std::sort(out.begin(), out.end());
    return out;
  }

  // Where a chain of uniform legal steps ends; 0 if it gets stuck.
  int randomEnd(Numbers state) {
    while (state.size() > 1) {
      std::vector<Step> steps = legalSteps(state);
      if (steps.empty()) return 0;
      const Step& s = random_.pick(steps);
      state = after(state, s.a, s.b, s.result);
    }
    return state[0];
  }

  bool heldOut(const Numbers& state, int target) const {
    return (target == kGame24 && held24_.count(state)) || heldOutCountdown(state, target);
  }

  // Writes a chain; false if it meets a held-out problem.
  bool chain(const Problem& problem, Example& out) {
    Numbers state = problem.numbers;
    bool alive = solver_.solvable(state, problem.target);
    bool lied = false;
    if (heldOut(state, problem.target)) return false;
    prompt(problem, out);
    out.value.back() = alive;
    while (state.size() > 1) {
      bool learnChoice = true;
      const std::vector<Step> steps = legalSteps(state);
      if (steps.empty()) return true;
      const Step step = alive ? choose(state, steps, problem.target, learnChoice) : random_.pick(steps);
      const bool lie = random_.chance(alive ? kLieAlive : kLieDead);
      state = lie ? corruptedLine(state, step, problem.target, out) : honestLine(state, step, learnChoice, out);
      if (heldOut(state, problem.target)) return false;
      lied |= lie;
      const bool wasAlive = alive;
      alive = solver_.solvable(state, problem.target);
      out.value.back() = alive && !lied;
      if (wasAlive && !alive && !random_.chance(kContinueWhenDead)) return true;
    }
    out.put(kEos, true);
    return true;
  }

  void prompt(const Problem& problem, Example& out) {
    Numbers shown = problem.numbers;
    if (random_.chance(kShuffledPrompt)) random_.shuffle(shown);
    out.put(kMake, false);
    out.put(kSpace, false);
    out.number(problem.target, false);
    out.put(kFrom, false);
    out.put(kSpace, false);
    out.list(shown, false);
    out.put(kPromptEnd, false);
  }

  // A good step, or, now and then, one that loses; the choice of a losing one is not learned.
  Step choose(const Numbers& state, const std::vector<Step>& steps, int target, bool& learnChoice) {
    std::vector<Step> good, bad;
    for (const Step& s : steps) (solver_.solvable(after(state, s.a, s.b, s.result), target) ? good : bad).push_back(s);
    learnChoice = bad.empty() || random_.chance(kGoodStep);
    return random_.pick(learnChoice ? good : bad);
  }

  Numbers honestLine(const Numbers& state, const Step& s, bool learnChoice, Example& out) {
    Numbers left = after(state, s.a, s.b, s.result);
    line(s, left, learnChoice, true, out);
    return left;
  }

  // A line with a wrong result, a wrong list or a number that is not there. Nothing of it is learned but its value.
  Numbers corruptedLine(const Numbers& state, Step s, int target, Example& out) {
    Numbers left = after(state, s.a, s.b, s.result);
    int kind = random_.below(10);
    if (kind < 7) {
      s.result = wrongResult(state, s, target, kind < 4);
      left = after(state, s.a, s.b, s.result);
    } else if (kind < 9 && left.size() > 1) {
      left = wrongList(left);
    } else {
      int& operand = random_.chance(0.5) ? s.a : s.b;
      const int stranger = absent(state, operand);
      operand = stranger;
      if (s.a < s.b) std::swap(s.a, s.b);
      s.result = apply(s.op, s.a, s.b);
      if (!s.result) s.result = random_.between(1, kLargest);
    }
    line(s, left, false, false, out);
    return left;
  }

  // A result that is false: one that would save the chain if `tempting` and there is one, else one nearby.
  int wrongResult(const Numbers& state, const Step& s, int target, bool tempting) {
    if (tempting) {
      if (state.size() == 2 && target != s.result) return target;
      for (int i = 0; i < 20; ++i) {
        int r = random_.between(1, std::min(kLargest, 2 * s.result + 10));
        if (r != s.result && solver_.solvable(after(state, s.a, s.b, r), target)) return r;
      }
    }
    return absent({s.result}, s.result);
  }

  // The list with one number dropped, doubled or changed.
  Numbers wrongList(Numbers left) {
    int at = random_.below(static_cast<int>(left.size()));
    int kind = random_.below(4);
    if (kind == 0) left.erase(left.begin() + at);
    else if (kind == 1) left.push_back(left[at]);
    else left[at] = absent(left, left[at]);
    std::sort(left.begin(), left.end());
    return left;
  }

  // A number near n that is not in the state.
  int absent(const Numbers& state, int n) {
    for (;;) {
      int m = random_.chance(0.7) ? n + random_.between(-4, 4) : n + 10 * random_.between(-3, 3);
      if (m >= 1 && m <= kLargest && !std::count(state.begin(), state.end(), m)) return m;
    }
  }

  void line(const Step& s, const Numbers& left, bool learnChoice, bool learnRest, Example& out) {
    out.number(s.a, learnChoice);
    out.put(kPlus + s.op, learnChoice);
    out.number(s.b, learnChoice);
    out.put(kEquals, learnRest);
    out.number(s.result, learnRest);
    out.put(kLeft, learnRest);
    out.list(left, learnRest);
    out.put(kLineEnd, learnRest);
  }

  Random random_;
  std::set<Numbers> held24_;
  Solver solver_;
  std::vector<Numbers> solvable24_, unsolvable24_;
};

// Packs examples into rows: the one that waits longest, then the longest that still fits.
class Packer {
 public:
  Packer(uint64_t seed, std::set<Numbers> held24) : stream_(seed, std::move(held24)) {}

  // Arrays of `width`: next is -100 where nothing is learned; segment 0 is padding.
  void row(int width, int32_t* ids, int32_t* next, int8_t* value, int32_t* segment, int32_t* position) {
    std::fill(next, next + width, -100);
    std::fill(value, value + width, static_cast<int8_t>(-1));
    std::memset(ids, 0, width * sizeof *ids);
    std::memset(segment, 0, width * sizeof *segment);
    std::memset(position, 0, width * sizeof *position);
    int used = 0;
    for (int count = 1;; ++count) {
      while (waiting_.size() < 40) waiting_.push_back(stream_.example(width));
      auto fit = used ? longest(width - used) : waiting_.begin();
      if (fit == waiting_.end()) return;
      const int n = static_cast<int>(fit->ids.size());
      for (int i = 0; i < n; ++i) {
        ids[used + i] = fit->ids[i];
        value[used + i] = fit->value[i];
        segment[used + i] = count;
        position[used + i] = i;
        if (i + 1 < n && fit->learned[i + 1]) next[used + i] = fit->ids[i + 1];
      }
      used += n;
      waiting_.erase(fit);
    }
  }

  Stream& stream() { return stream_; }

 private:
  std::deque<Example>::iterator longest(int room) {
    auto best = waiting_.end();
    for (auto e = waiting_.begin(); e != waiting_.end(); ++e)
      if (static_cast<int>(e->ids.size()) <= room && (best == waiting_.end() || e->ids.size() > best->ids.size()))
        best = e;
    return best;
  }

  Stream stream_;
  std::deque<Example> waiting_;
};

Numbers sorted(const int32_t* numbers, int n) {
  Numbers out(numbers, numbers + n);
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

extern "C" {

// A stream; held24 are `games` times four numbers that must not be seen with target 24.
void* stream_open(uint64_t seed, const int32_t* held24, int games) {
  std::set<Numbers> held;
  for (int i = 0; i < games; ++i) held.insert(sorted(held24 + 4 * i, 4));
  return new Packer(seed, std::move(held));
}

void stream_close(void* stream) { delete static_cast<Packer*>(stream); }

// Fills row-major arrays of rows x width.
void stream_rows(void* stream, int rows, int width, int32_t* ids, int32_t* next, int8_t* value, int32_t* segment,
                 int32_t* position) {
  for (int r = 0; r < rows; ++r) {
    const int at = r * width;
    static_cast<Packer*>(stream)->row(width, ids + at, next + at, value + at, segment + at, position + at);
  }
}

// One chain, at most 256 tokens; its length.
int stream_example(void* stream, int32_t* ids, int8_t* learned, int8_t* value) {
  Example e = static_cast<Packer*>(stream)->stream().example(256);
  std::copy(e.ids.begin(), e.ids.end(), ids);
  std::copy(e.learned.begin(), e.learned.end(), learned);
  std::copy(e.value.begin(), e.value.end(), value);
  return static_cast<int>(e.ids.size());
}

// Five numbers of a held-out Countdown problem; its target.
int stream_held_out(void* stream, int32_t* numbers) {
  Problem p = static_cast<Packer*>(stream)->stream().heldOutProblem();
  std::copy(p.numbers.begin(), p.numbers.end(), numbers);
  return p.target;
}

int held_out_countdown(const int32_t* numbers, int n, int target) { return heldOutCountdown(sorted(numbers, n), target); }

int solvable(const int32_t* numbers, int n, int target) { return Solver().solvable(sorted(numbers, n), target); }

}
