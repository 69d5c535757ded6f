// Ordering puzzles: who stands where in a row.
//
//     Ann, Bob, Cleo and Dan stand in a row. Dan is before Bob. Cleo is right after Ann. Bob is not last. Who is third?
//     First: Ann open, Bob open, Cleo open, Dan open, 4 open. Dan is before Bob, Dan open, not Bob. Cleo is right after Ann,
//       Ann open, not Cleo. Bob is not last, Bob open, ok. left Ann Dan.       (one line)
//     Order: Ann.
//     Second: Ann first, Bob open, Cleo open, Dan open, 3 open. Dan is before Bob, Dan open, not Bob. Cleo is right after Ann,
//       Ann first, only Cleo. Bob is not last, Bob open, ok. left Cleo.
//     Order: Ann Cleo.
//     ...
//     Nobody fits, so not Cleo: Ann.
//     ...
//     Answer: Ann.
//
// People are placed from first to last. Before each placing one line surveys the place, so that every word of it can be
// looked up or follows from what stands beside it: where everybody stands, then clue by clue where those stand on whom it
// depends and whom it leaves of the open people, then those who led nowhere here before ("tried Ann"), then who is left. A
// clue leaves whoever some arrangement can begin with, after the order so far, that meets this one clue. Whoever is left can be placed, and
// may be wrong all the same: then nobody is left for a later place, and the chain turns back.

#pragma once

#include <set>

#include "chain.h"
#include "people.h"

namespace ordering {

constexpr int kFewest = 3, kMost = 6, kMostClues = 8;
constexpr double kWrongPlace = 0.3;    // where somebody can be placed who leads nowhere
constexpr double kFalseSurvey = 0.12;  // of surveys have a false one beside them
constexpr double kWrongAnswer = 0.05;  // of chains
constexpr double kFalsePlace = 0.35;   // of placings have one beside them that is wrong

inline const std::string& place(int at) {
  static const std::vector<std::string> kPlaces = {"first", "second", "third", "fourth", "fifth", "sixth"};
  return kPlaces[at];
}

using Order = std::vector<int>;  // people, by their index, from the first place on

struct Clue {
  enum Kind { kBefore, kAfter, kRightBefore, kRightAfter, kNextTo, kNotNextTo, kAt, kNotAt, kLast, kNotLast };
  Kind kind;
  int a, b;  // two people, or a person and a place

  bool holds(const Order& full) const {
    const int x = at(full, a);
    switch (kind) {
      case kBefore: return x < at(full, b);
      case kAfter: return x > at(full, b);
      case kRightBefore: return x + 1 == at(full, b);
      case kRightAfter: return x == at(full, b) + 1;
      case kNextTo: return std::abs(x - at(full, b)) == 1;
      case kNotNextTo: return std::abs(x - at(full, b)) != 1;
      case kAt: return x == b;
      case kNotAt: return x != b;
      case kLast: return x + 1 == static_cast<int>(full.size());
      case kNotLast: return x + 1 != static_cast<int>(full.size());
    }
    return false;
  }

 private:
  static int at(const Order& full, int person) {
    return static_cast<int>(std::find(full.begin(), full.end(), person) - full.begin());
  }
};

struct Puzzle {
  std::vector<std::string> people;
  std::string scene;
  std::vector<Clue> clues;
  int asked;        // a place
  Order solution;
  int size() const { return static_cast<int>(people.size()); }

  std::string clue(const Clue& c) const {
    static const char* const kWords[] = {" is before ", " is after ", " is right before ", " is right after ", " is next to ",
                                         " is not next to ", " is ", " is not ", " is last", " is not last"};
    std::string out = people[c.a] + kWords[c.kind];
    if (c.kind <= Clue::kNotNextTo) out += people[c.b];
    else if (c.kind <= Clue::kNotAt) out += place(c.b);
    return out;
  }

  std::string prompt() const {
    std::string out;
    for (int i = 0; i < size(); ++i) out += (i == 0 ? "" : i + 1 == size() ? " and " : ", ") + people[i];
    out += " " + scene + ".";
    for (const Clue& c : clues) out += " " + clue(c) + ".";
    return out + " Who is " + (asked + 1 == size() ? "last" : place(asked)) + "?\n";
  }

  // The people on whose places it depends what a clue says of the next place.
  Order looksAt(const Clue& c) const {
    switch (c.kind) {
      case Clue::kAfter: case Clue::kRightAfter: return {c.b};
      case Clue::kNextTo: case Clue::kNotNextTo: return {c.a, c.b};
      default: return {c.a};
    }
  }

  static bool names(const Clue& c, int person) { return c.a == person || (c.kind <= Clue::kNotNextTo && c.b == person); }

  std::string list(const Order& order) const {
    std::string out;
    for (int p : order) out += " " + people[p];
    return out.empty() ? " nobody" : out;
  }
};

// Whether some arrangement that begins with `start` passes the test.
template <class Test>
bool some(int size, const Order& start, Test test) {
  Order rest;
  for (int p = 0; p < size; ++p)
    if (std::find(start.begin(), start.end(), p) == start.end()) rest.push_back(p);
  do {
    Order full = start;
    full.insert(full.end(), rest.begin(), rest.end());
    if (test(full)) return true;
  } while (std::next_permutation(rest.begin(), rest.end()));
  return false;
}

inline bool fitsAll(const Puzzle& p, const Order& full) {
  return std::all_of(p.clues.begin(), p.clues.end(), [&](const Clue& c) { return c.holds(full); });
}

inline bool alive(const Puzzle& p, const Order& start) {
  return some(p.size(), start, [&](const Order& full) { return fitsAll(p, full); });
}

inline bool canMeet(const Puzzle& p, const Clue& c, const Order& start) {
  return some(p.size(), start, [&](const Order& full) { return c.holds(full); });
}

inline const std::string& scene(Random& random) {
  static const std::vector<std::string> kScenes = {"stand in a row", "wait in a queue", "finish a race"};
  return random.pick(kScenes);
}

class Chains {
 public:
  explicit Chains(Random& random) : random_(random) {}

  // A puzzle with one solution, in which every clue is needed.
  Puzzle puzzle(int size) {
    for (;;) {
      Puzzle p;
      p.people = people(size);
      p.scene = scene(random_);
      p.asked = random_.below(size);
      for (int i = 0; i < size; ++i) p.solution.push_back(i);
      random_.shuffle(p.solution);
      while (solutions(p) > 1) p.clues.push_back(trueClue(p));
      for (size_t i = p.clues.size(); i-- > 0;) {
        Puzzle fewer = p;
        fewer.clues.erase(fewer.clues.begin() + static_cast<long>(i));
        if (solutions(fewer) == 1) p = fewer;
      }
      random_.shuffle(p.clues);
      if (static_cast<int>(p.clues.size()) <= kMostClues) return p;
    }
  }

  Puzzle puzzle() {
    const int u = random_.below(100);
    return puzzle(u < 12 ? 3 : u < 52 ? 4 : 5);
  }

  // Writes a chain; false if the puzzle is held out. A line's value is whether everything so far is right and the order
  // so far is the beginning of the one that fits.
  bool write(const Puzzle& p, Example& out) {
    if (heldOutText(p.prompt())) return false;
    out.prompt(p.prompt(), 1);
    Order order;
    std::set<Order> refuted;  // orders that lead nowhere, as was found
    while (static_cast<int>(order.size()) < p.size()) {
      const bool here = alive(p, order);
      const Survey survey = look(p, order, refuted);
      const std::string line = text(p, order, survey);
      if (random_.chance(kFalseSurvey)) {
        const std::string wrong = falseText(p, order, survey);
        if (wrong != line) out.aside({{wrong, Learn::kChoice}}, 0, {line});
      }
      out.line({{line, Learn::kChoice}}, here, {line});
      Order good, wrong;
      for (int x : survey.left) (alive(p, with(order, x)) ? good : wrong).push_back(x);
      if (survey.left.empty()) {
        if (order.empty()) return true;  // the chain cannot turn back any more
        const std::string back = turnBack(p, order);
        refuted.insert(order);
        order.pop_back();
        out.line({{back, Learn::kChoice}}, alive(p, order), {back});
        continue;
      }
      std::vector<std::string> right;
      for (int x : good.empty() ? wrong : good) right.push_back(placing(p, with(order, x)));
      Order bad = wrong;
      for (int x : survey.open)
        if (std::find(survey.left.begin(), survey.left.end(), x) == survey.left.end()) bad.push_back(x);
      if (!good.empty() && !bad.empty() && random_.chance(kFalsePlace))
        out.aside({{placing(p, with(order, random_.pick(bad))), Learn::kChoice}}, 0, right);
      const bool astray = good.empty() || (!wrong.empty() && random_.chance(kWrongPlace));
      order.push_back(random_.pick(astray ? wrong : good));
      out.line({{placing(p, order), Learn::kChoice}}, !astray, right);
    }
    const std::string answer = "Answer: " + p.people[order[p.asked]] + ".\n";
    if (random_.chance(kWrongAnswer)) {
      const int other = random_.pick(order);
      out.line({{"Answer: " + p.people[other] + ".\n", Learn::kChoice}}, other == order[p.asked], {answer});
    } else {
      out.line({{answer, Learn::kChoice}}, 1, {answer});
    }
    out.end();
    return true;
  }

 private:
  // What can be said of the next place.
  struct Survey {
    Order open;                         // who is not placed
    std::vector<std::string> verdicts;  // of each clue
    std::vector<Order> barred;          // whom each clue bars
    Order tried, left;
  };

  static Order with(Order order, int person) {
    order.push_back(person);
    return order;
  }

  Survey look(const Puzzle& p, const Order& order, const std::set<Order>& refuted) const {
    Survey s;
    for (int x = 0; x < p.size(); ++x)
      if (std::find(order.begin(), order.end(), x) == order.end()) s.open.push_back(x);
    for (const Clue& c : p.clues) {
      Order barred;
      for (int x : s.open)
        if (!canMeet(p, c, with(order, x))) barred.push_back(x);
      s.barred.push_back(barred);
      s.verdicts.push_back(verdict(p, c, s.open, barred));
    }
    for (int x : s.open)
      if (refuted.count(with(order, x))) s.tried.push_back(x);
    s.left = left(s);
    return s;
  }

  // Who is left when the barred and the tried are left out.
  static Order left(const Survey& s) {
    Order out;
    for (int x : s.open) {
      bool barred = std::count(s.tried.begin(), s.tried.end(), x) > 0;
      for (const Order& b : s.barred) barred |= std::count(b.begin(), b.end(), x) > 0;
      if (!barred) out.push_back(x);
    }
    return out;
  }

  // Whom a clue leaves, in words: someone whom it names is barred, or nobody is, or only one is left.
  static std::string verdict(const Puzzle& p, const Clue& c, const Order& open, const Order& barred) {
    if (barred.empty()) return "ok";
    if (barred.size() == 1 && Puzzle::names(c, barred[0])) return "not " + p.people[barred[0]];
    if (barred.size() == open.size()) return "nobody";
    if (barred.size() + 1 == open.size())
      for (int x : open)
        if (!std::count(barred.begin(), barred.end(), x)) return "only " + p.people[x];
    return "not " + p.people[barred[0]];  // a clue bars one, or all but one
  }

  static std::string status(const Puzzle& p, const Order& order, int person) {
    const auto at = std::find(order.begin(), order.end(), person);
    return p.people[person] + " " + (at == order.end() ? "open" : place(static_cast<int>(at - order.begin())));
  }

  static std::string text(const Puzzle& p, const Order& order, const Survey& s) {
    static const std::vector<std::string> kHeads = {"First", "Second", "Third", "Fourth", "Fifth", "Sixth"};
    std::string out = kHeads[order.size()] + ":";
    for (int x = 0; x < p.size(); ++x) out += " " + status(p, order, x) + ",";
    out += " " + std::to_string(s.open.size()) + " open.";
    for (size_t i = 0; i < p.clues.size(); ++i) {
      out += " " + p.clue(p.clues[i]) + ",";
      for (int x : p.looksAt(p.clues[i])) out += " " + status(p, order, x) + ",";
      out += " " + s.verdicts[i] + ".";
    }
    if (!s.tried.empty()) out += " tried" + p.list(s.tried) + ".";
    return out + " left" + p.list(s.left) + ".\n";
  }

  // The survey with something that is not so: a verdict and what follows from it, somebody's place, or who is left.
  std::string falseText(const Puzzle& p, const Order& order, Survey s) {
    const int kind = random_.below(10);
    if (kind < 6) {
      const size_t i = static_cast<size_t>(random_.below(static_cast<int>(p.clues.size())));
      const Clue& c = p.clues[i];
      const Order before = s.barred[i];
      for (int tries = 0; s.barred[i] == before; ++tries) {
        if (tries > 20) return text(p, order, s);
        const int person = c.kind <= Clue::kNotNextTo && random_.chance(0.5) ? c.b : c.a;
        const bool open = std::count(s.open.begin(), s.open.end(), person) > 0;
        if (!before.empty() && random_.chance(0.5)) s.barred[i] = {};
        else if (open && random_.chance(0.7)) s.barred[i] = {person};
        else if (open) {
          s.barred[i].clear();
          for (int x : s.open)
            if (x != person) s.barred[i].push_back(x);
        }
      }
      s.verdicts[i] = verdict(p, c, s.open, s.barred[i]);
      s.left = left(s);
      return text(p, order, s);
    }
    if (kind < 7 && order.size() > 1) {
      Order wrong = order;
      random_.shuffle(wrong);
      return text(p, wrong, s);
    }
    const int x = random_.pick(s.open);
    const auto at = std::find(s.left.begin(), s.left.end(), x);
    if (at != s.left.end()) s.left.erase(at);
    else s.left.insert(std::upper_bound(s.left.begin(), s.left.end(), x), x);
    return text(p, order, s);
  }

  static std::string placing(const Puzzle& p, const Order& order) { return "Order:" + p.list(order) + ".\n"; }

  static std::string turnBack(const Puzzle& p, const Order& order) {
    const Order shorter(order.begin(), order.end() - 1);
    return "Nobody fits, so not " + p.people[order.back()] + ":" + p.list(shorter) + ".\n";
  }

  std::vector<std::string> people(int size) {
    std::vector<std::string> all = peopleNames();
    random_.shuffle(all);
    return {all.begin(), all.begin() + size};
  }

  static int solutions(const Puzzle& p) {
    int found = 0;
    some(p.size(), {}, [&](const Order& full) { return fitsAll(p, full) && ++found > 1; });
    return found;
  }

  Clue trueClue(const Puzzle& p) {
    for (;;) {
      const int a = random_.below(p.size()), u = random_.below(100);
      int b = random_.below(p.size());
      if (u < 76 && a == b) continue;
      Clue c{u < 18   ? Clue::kBefore
             : u < 36 ? Clue::kAfter
             : u < 46 ? Clue::kRightBefore
             : u < 56 ? Clue::kRightAfter
             : u < 66 ? Clue::kNextTo
             : u < 76 ? Clue::kNotNextTo
             : u < 80 ? Clue::kAt
             : u < 92 ? Clue::kNotAt
             : u < 95 ? Clue::kLast
                      : Clue::kNotLast,
             a, b};
      if (u >= 76 && u < 92 && b + 1 == p.size()) continue;  // the last place is called so
      if (c.holds(p.solution)) return c;
    }
  }

  Random& random_;
};

}  // namespace ordering
