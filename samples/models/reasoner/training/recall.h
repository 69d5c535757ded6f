// Numbers to be looked up by their owner's name, or people by the place that is asked for, and nothing else: what the other
// families' lines are made of, and what is said only once in a long chain of ordering.
//
//     Ann has 23 coins. Bob has 1117 coins. Cleo has 5 coins.
//     Cleo: 5.
//     Ann: 23.
//
//     Ann, Bob and Cleo stand in a row. Who is second?
//     Order: Cleo Ann Bob.
//     Answer: Ann.

#pragma once

#include "chain.h"
#include "ordering.h"
#include "people.h"

namespace recall {

constexpr double kFalseAside = 0.3;

class Chains {
 public:
  explicit Chains(Random& random) : random_(random) {}

  void write(Example& out) {
    if (random_.chance(0.5)) numbers(out);
    else places(out);
  }

 private:
  void places(Example& out) {
    ordering::Puzzle p;
    p.people = peopleNames();
    random_.shuffle(p.people);
    p.people.resize(random_.between(ordering::kFewest, ordering::kMost));
    p.scene = ordering::scene(random_);
    p.asked = random_.below(p.size());
    ordering::Order order;
    for (int i = 0; i < p.size(); ++i) order.push_back(i);
    random_.shuffle(order);
    out.prompt(p.prompt(), 1);
    out.line({{"Order:" + p.list(order) + ".\n", Learn::kNothing}}, 1, {});
    const std::string answer = "Answer: " + p.people[order[p.asked]] + ".\n";
    const int other = random_.pick(order);
    if (other != order[p.asked] && random_.chance(kFalseAside))
      out.aside({{"Answer: " + p.people[other] + ".\n", Learn::kNothing}}, 0, {});
    out.line({{answer, Learn::kSure}}, 1, {});
    out.end();
  }

  void numbers(Example& out) {
    std::vector<std::string> names = peopleNames();
    random_.shuffle(names);
    const int n = random_.between(4, 8);
    std::vector<std::pair<std::string, int>> owners;
    std::string prompt;
    for (int i = 0; i < n; ++i) {
      const int has = random_.chance(0.5) ? random_.between(1, 99) : random_.between(100, 2999);
      prompt += names[i] + " has " + std::to_string(has) + " coins" + (i + 1 < n ? ". " : ".\n");
      owners.push_back({names[i], has});
    }
    out.prompt(prompt, 1);
    random_.shuffle(owners);
    for (int i = 0; i < n; ++i) {
      const auto& [name, has] = owners[i];
      const int other = owners[random_.below(n)].second;
      if (other != has && random_.chance(kFalseAside)) out.aside({{lineOf(name, other), Learn::kNothing}}, 0, {});
      const std::string line = lineOf(name, has);
      const size_t colon = line.find(':') + 1;
      out.line({{line.substr(0, colon), Learn::kNothing}, {line.substr(colon), Learn::kSure}}, 1, {});
    }
    out.end();
  }

  static std::string lineOf(const std::string& name, int number) { return name + ": " + std::to_string(number) + ".\n"; }

  Random& random_;
};

}  // namespace recall
