// Ordering puzzles: who stands where in a row.
//
//     Ann, Bob, Cleo and Dan stand in a row. Dan is before Bob. Cleo is right after Ann. Bob is not last. Who is third?
//     Not first: Bob Cleo.
//     Order: Ann.
//     Not second: Bob Dan.
//     Order: Ann Cleo.
//     Not third: Bob Dan.
//     Nobody fits, so not Cleo: Ann.
//     ...
//     Answer: Ann.
//
// People are placed from first to last. First all are named who cannot have the next place: those whom a clue excludes that
// no arrangement can meet which begins with the order so far and that person, and those who led nowhere there before.
// Whoever no clue alone excludes can be placed, and may be wrong all the same: then nobody is left for a later place, and
// the chain turns back.

#pragma once

#include <set>

#include "chain.h"
#include "people.h"

namespace ordering {

constexpr int kFewest = 3, kMost = 6, kMostClues = 8;
constexpr double kWrongPlace = 0.6;     // where somebody can be placed who leads nowhere
constexpr double kFalseAside = 0.25;    // a false exclusion or placement beside the chain's line
constexpr float kStillTurnsBack = 0.3f; // the value of an order that leads nowhere: the chain may still turn back

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

class Chains {
 public:
  explicit Chains(Random& random) : random_(random) {}

  // A puzzle with one solution, in which every clue is needed.
  Puzzle puzzle(int size) {
    for (;;) {
      Puzzle p;
      p.people = people(size);
      static const std::vector<std::string> kScenes = {"stand in a row", "wait in a queue", "finish a race"};
      p.scene = random_.pick(kScenes);
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

  // Writes a chain; false if the puzzle is held out.
  bool write(const Puzzle& p, Example& out) {
    if (heldOutText(p.prompt())) return false;
    out.prompt(p.prompt(), 1);
    Order order;
    std::set<Order> refuted;        // orders that lead nowhere, as was found
    bool named = false;             // who cannot have the next place
    while (static_cast<int>(order.size()) < p.size()) {
      const State s = look(p, order, refuted, named);
      const bool here = alive(p, order);
      std::vector<std::string> right;
      for (const Move& m : s.moves) right.push_back(m.line);
      if (random_.chance(kFalseAside)) falseLine(p, order, s, right, out);
      const bool placing = right.empty() || s.moves.front().kind == Move::kPlace;
      if (!s.wrong.empty() && placing && random_.chance(right.empty() ? 1 : kWrongPlace)) {
        order.push_back(random_.pick(s.wrong));
        named = false;
        out.line({{placement(p, order), Learn::kChoice}}, kStillTurnsBack, right);
        continue;
      }
      if (s.moves.empty()) return true;  // nobody can be first: the chain cannot turn back any more
      const Move& move = random_.pick(s.moves);
      float value = here ? 1 : kStillTurnsBack;
      switch (move.kind) {
        case Move::kExclude: named = true; break;
        case Move::kPlace:
          order.push_back(move.person);
          named = false;
          break;
        case Move::kTurnBack:
          refuted.insert(order);
          order.pop_back();
          named = false;
          value = alive(p, order) ? 1 : kStillTurnsBack;
          break;
      }
      out.line({{move.line, Learn::kChoice}}, value, right);
    }
    const std::string answer = "Answer: " + p.people[order[p.asked]] + ".\n";
    if (random_.chance(0.08)) {
      const int other = random_.pick(order);
      out.line({{"Answer: " + p.people[other] + ".\n", Learn::kChoice}}, other == order[p.asked], {answer});
    } else {
      out.line({{answer, Learn::kChoice}}, 1, {answer});
    }
    out.end();
    return true;
  }

 private:
  struct Move {
    enum Kind { kExclude, kPlace, kTurnBack };
    Kind kind;
    int person;  // whom a placement puts in the next place
    std::string line;
  };

  struct State {
    std::vector<Move> moves;         // what to learn: who is excluded before any placement
    std::vector<int> good, wrong;    // who can be placed, and leads to the answer or nowhere
    std::vector<int> barred;         // whom a clue excludes, named or not
  };

  State look(const Puzzle& p, const Order& order, const std::set<Order>& refuted, bool named) {
    State s;
    for (int x = 0; x < p.size(); ++x) {
      if (std::find(order.begin(), order.end(), x) != order.end()) continue;
      Order longer = order;
      longer.push_back(x);
      const bool bars = std::any_of(p.clues.begin(), p.clues.end(), [&](const Clue& c) { return !canMeet(p, c, longer); });
      if (bars || refuted.count(longer)) s.barred.push_back(x);
      else (alive(p, longer) ? s.good : s.wrong).push_back(x);
    }
    if (!named) {
      s.moves.push_back({Move::kExclude, -1, exclusion(p, order, s.barred)});
      return s;
    }
    for (int x : s.good) {
      Order longer = order;
      longer.push_back(x);
      s.moves.push_back({Move::kPlace, x, placement(p, longer)});
    }
    if (s.good.empty() && s.wrong.empty() && !order.empty()) {
      Order shorter(order.begin(), order.end() - 1);
      s.moves.push_back({Move::kTurnBack, order.back(),
                         "Nobody fits, so not " + p.people[order.back()] + ":" + p.list(shorter) + ".\n"});
    }
    return s;
  }

  std::string placement(const Puzzle& p, const Order& order) const { return "Order:" + p.list(order) + ".\n"; }

  std::string exclusion(const Puzzle& p, const Order& order, const Order& barred) const {
    return "Not " + place(static_cast<int>(order.size())) + ":" + p.list(barred) + ".\n";
  }

  // A line beside the chain that is not so: somebody who cannot be placed is, or somebody is on the list of those, or missing
  // there, who should not be.
  void falseLine(const Puzzle& p, const Order& order, const State& s, const std::vector<std::string>& right, Example& out) {
    Order barred = s.barred;
    if (s.moves.empty() || s.moves.front().kind != Move::kExclude) {
      if (barred.empty()) return;
      Order longer = order;
      longer.push_back(random_.pick(barred));
      out.aside({{placement(p, longer), Learn::kChoice}}, 0, right);
      return;
    }
    Order free = s.good;
    free.insert(free.end(), s.wrong.begin(), s.wrong.end());
    if (!free.empty() && (barred.empty() || random_.chance(0.5))) {
      barred.push_back(random_.pick(free));
      std::sort(barred.begin(), barred.end());
    } else {
      barred.erase(barred.begin() + random_.below(static_cast<int>(barred.size())));
    }
    out.aside({{exclusion(p, order, barred), Learn::kChoice}}, 0, right);
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
