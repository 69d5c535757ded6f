// Game of 24 and Countdown.
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

#pragma once

#include <bitset>
#include <set>

#include "chain.h"

namespace numbers {

constexpr int kLargest = 999;
constexpr int kGame24 = 24;
constexpr size_t kMemoLimit = 60000;
constexpr int kSmallTarget = 100, kSmallestTarget = 10;

// How often a chain does what. Shares of 1.
constexpr double kUnsolvableRoot = 0.07;
constexpr double kGoodStep = 0.88;          // from a solvable state, else a step that loses
constexpr double kContinueWhenDead = 0.35;  // drawn once a chain, where it becomes unsolvable
constexpr double kLieAlive = 0.03;          // corrupted lines; about 5 % together
constexpr double kLieDead = 0.10;
constexpr double kLieAside = 0.06;
constexpr double kShuffledPrompt = 0.15;
constexpr double kSmallTargets = 0.6;       // of Countdown problems; the others go up to 999
constexpr int kLongLine = 18;               // tokens
constexpr int kFewestForAsides = 2;         // numbers in a state beside whose line others are shown

using Numbers = std::vector<int>;  // ascending wherever it is a state

struct Step {
  int a, b, op, result;  // op: 0 +, 1 -, 2 *, 3 /
};

struct Problem {
  Numbers numbers;
  int target;
};

// The result of an operation on a >= b, or 0 if it is not allowed.
inline int apply(int op, int a, int b) {
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
inline Numbers after(const Numbers& state, const Step& s) {
  Numbers out = state;
  out.erase(std::find(out.begin(), out.end(), s.a));
  out.erase(std::find(out.begin(), out.end(), s.b));
  out.insert(std::upper_bound(out.begin(), out.end(), s.result), s.result);
  return out;
}

// Every distinct legal step, in a fixed order.
inline std::vector<Step> legalSteps(const Numbers& state) {
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

inline std::string list(const Numbers& numbers) {
  std::string out;
  for (int n : numbers) out += (out.empty() ? "" : " ") + std::to_string(n);
  return out;
}

inline std::string promptOf(const Problem& p) { return "Make " + std::to_string(p.target) + " from " + list(p.numbers) + ".\n"; }

inline std::string choiceText(const Step& s) {
  static const char* const kOperators[] = {" + ", " - ", " * ", " / "};
  return std::to_string(s.a) + kOperators[s.op] + std::to_string(s.b);
}

inline std::string resultText(const Step& s, const Numbers& left) {
  return " = " + std::to_string(s.result) + " (left: " + list(left) + ")\n";
}

inline bool heldOutCountdown(const Problem& p) { return p.numbers.size() >= 4 && heldOutText(promptOf(p)); }

class Chains {
 public:
  // Lines beside a chain are left out where it would have more than `longest` tokens with them.
  Chains(Random& random, std::set<Numbers> held24, int longest)
      : random_(random), held24_(std::move(held24)), longest_(longest) {
    for (int a = 1; a <= 13; ++a)
      for (int b = a; b <= 13; ++b)
        for (int c = b; c <= 13; ++c)
          for (int d = c; d <= 13; ++d) {
            Numbers game{a, b, c, d};
            if (!held24_.count(game)) (solver_.solvable(game, kGame24) ? solvable24_ : unsolvable24_).push_back(game);
          }
  }

  Problem game24() { return {random_.pick(random_.chance(kUnsolvableRoot) ? unsolvable24_ : solvable24_), kGame24}; }

  Problem countdown() {
    const int u = random_.below(100);
    return countdown(u < 10 ? 2 : u < 40 ? 3 : u < 65 ? 4 : u < 89 ? 5 : 6, random_.chance(kSmallTargets), random_.chance(kUnsolvableRoot));
  }

  // A Countdown problem of n numbers whose target is up to 100 if `small`, else from 101 to 999. A large one is half of
  // the time where a random chain ends; all others are uniform over what can be reached, or cannot if `unsolvable`.
  Problem countdown(int n, bool small, bool unsolvable) {
    const int low = small ? kSmallestTarget : kSmallTarget + 1, high = small ? kSmallTarget : kLargest;
    const bool end = !small && !unsolvable && random_.chance(0.5);
    for (;;) {
      solver_.trim();
      const Numbers numbers = countdownNumbers(n);
      if (end) {
        const int target = randomEnd(numbers);
        if (target >= low) return {numbers, target};
        continue;
      }
      const Solver::Reach& reach = solver_.reach(numbers);
      std::vector<int> targets;
      for (int t = low; t <= high; ++t)
        if (reach.has[t] != unsolvable) targets.push_back(t);
      if (!targets.empty()) return {numbers, random_.pick(targets)};
    }
  }

  bool heldOut(const Problem& p) const { return (p.target == kGame24 && held24_.count(p.numbers)) || heldOutCountdown(p); }

  // Writes a chain; false if it meets a held-out problem.
  bool write(const Problem& problem, Example& out) {
    solver_.trim();
    Numbers state = problem.numbers;
    const int target = problem.target;
    bool alive = solver_.solvable(state, target);
    bool lied = false;
    if (heldOut(problem)) return false;
    Problem shown = problem;
    if (random_.chance(kShuffledPrompt)) random_.shuffle(shown.numbers);
    out.prompt(promptOf(shown), alive);
    while (state.size() > 1) {
      const std::vector<Step> steps = legalSteps(state);
      if (steps.empty()) return true;
      std::vector<Step> good, bad;
      for (const Step& s : steps) (alive && solver_.solvable(after(state, s), target) ? good : bad).push_back(s);
      std::vector<std::string> right;
      for (const Step& s : alive ? good : bad) right.push_back(choiceText(s) + resultText(s, after(state, s)));
      if (!beside(state, target, good, bad, right, lied, out)) return false;
      const Step& step = random_.pick(bad.empty() || (alive && random_.chance(kGoodStep)) ? good : bad);
      const bool lie = random_.chance(alive ? kLieAlive : kLieDead);
      lied |= lie;
      const bool wasAlive = alive;
      const Line line = lie ? corrupted(state, step, target) : honest(state, step);
      if (heldOut({line.left, target})) return false;
      alive = solver_.solvable(line.left, target);
      out.line(line.parts, alive && !lied, right);
      state = line.left;
      if (wasAlive && !alive && !random_.chance(kContinueWhenDead)) return true;
    }
    out.end();
    return true;
  }

 private:
  struct Line {
    std::vector<Part> parts;
    Numbers left;
  };

  // Lines beside the chain, one of which loses if there is one; false if they meet a held-out problem.
  bool beside(const Numbers& state, int target, const std::vector<Step>& good, const std::vector<Step>& bad,
              const std::vector<std::string>& right, bool lied, Example& out) {
    if (good.empty() || static_cast<int>(state.size()) < kFewestForAsides) return true;
    const int lines = static_cast<int>(state.size());  // those of the chain that are to come, and one
    const int count = std::max(1, lines - 3);
    for (int i = 0; i < count; ++i) {
      if (out.size() + kLongLine * lines > longest_) return true;
      const bool lose = !bad.empty() && (i % 2 == 0 || random_.chance(0.3));
      const Step& step = random_.pick(lose ? bad : good);
      const bool lie = random_.chance(kLieAside);
      const Line line = lie ? corrupted(state, step, target) : honest(state, step);
      if (heldOut({line.left, target})) return false;
      out.aside(line.parts, !lie && !lied && !lose, right);
    }
    return true;
  }

  Numbers countdownNumbers(int n) {
    Numbers out;
    const int style = random_.below(4);
    const int large = random_.below(3);
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
      const std::vector<Step> steps = legalSteps(state);
      if (steps.empty()) return 0;
      state = after(state, random_.pick(steps));
    }
    return state[0];
  }

  Line honest(const Numbers& state, const Step& s) {
    const Numbers left = after(state, s);
    return {{{choiceText(s), Learn::kChoice}, {resultText(s, left), Learn::kSure}}, left};
  }

  // A line with a wrong result, a wrong list or a number that is not there. What is wrong is not learned.
  Line corrupted(const Numbers& state, Step s, int target) {
    Numbers left = after(state, s);
    const int kind = random_.below(10);
    if (kind < 7) {
      s.result = wrongResult(state, s, target, kind < 4);
      left = after(state, s);
    } else if (kind < 9 && left.size() > 1) {
      left = wrongList(left);
    } else {
      const Numbers others = state;
      int& operand = random_.chance(0.5) ? s.a : s.b;
      operand = absent(others, operand);
      if (s.a < s.b) std::swap(s.a, s.b);
      s.result = apply(s.op, s.a, s.b);
      if (!s.result) s.result = random_.between(1, kLargest);
    }
    return {{{choiceText(s), Learn::kChoice}, {resultText(s, left), Learn::kNothing}}, left};
  }

  // A result that is false: one that would save the chain if `tempting` and there is one, else one nearby.
  int wrongResult(const Numbers& state, const Step& s, int target, bool tempting) {
    if (tempting) {
      if (state.size() == 2 && target != s.result) return target;
      for (int i = 0; i < 20; ++i) {
        const int r = random_.between(1, std::min(kLargest, 2 * s.result + 10));
        if (r != s.result && solver_.solvable(after(state, {s.a, s.b, s.op, r}), target)) return r;
      }
    }
    return absent({s.result}, s.result);
  }

  // The list with one number dropped, doubled or changed.
  Numbers wrongList(Numbers left) {
    const int at = random_.below(static_cast<int>(left.size()));
    const int kind = random_.below(4);
    if (kind == 0) left.erase(left.begin() + at);
    else if (kind == 1) left.push_back(left[at]);
    else left[at] = absent(left, left[at]);
    std::sort(left.begin(), left.end());
    return left;
  }

  // A number near n that is not in the state.
  int absent(const Numbers& state, int n) {
    for (;;) {
      const int m = random_.chance(0.7) ? n + random_.between(-4, 4) : n + 10 * random_.between(-3, 3);
      if (m >= 1 && m <= kLargest && !std::count(state.begin(), state.end(), m)) return m;
    }
  }

  Random& random_;
  std::set<Numbers> held24_;
  int longest_;
  Solver solver_;
  std::vector<Numbers> solvable24_, unsolvable24_;
};

}  // namespace numbers
