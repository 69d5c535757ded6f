// Arithmetic word problems: a story, a question, and one line a step.
//
//     Tom has 45 apples. Mia is 12 years old. Tom buys 3 boxes of 14 apples each. How many apples does Tom have now?
//     Boxes: 3 * 14 = Boxes 42.
//     Tom: Tom 45 - Boxes 42 = Tom 3.
//     No, Tom: Tom 45 + Boxes 42 = Tom 87.
//     Answer: 87.
//
// A number that somebody has, or that an earlier line found, stands behind its owner, so that it can be looked up by that name.

#pragma once

#include "chain.h"
#include "people.h"

namespace words {

constexpr int kFewestSteps = 3, kMostSteps = 8, kLargest = 9999;
constexpr double kWrongLine = 0.10;  // of chains
constexpr double kNoticed = 0.7;     // of wrong lines; a chain that goes on after one is not right
constexpr double kWeb = 0.6;         // of comparisons are with anybody told before, the others each with the one before
constexpr double kWrongAside = 0.3;  // of lines have a wrong one beside them
constexpr double kIrrelevant = 0.6;  // of stories have a fact that does not matter, some of them two

// An operand: a number of the story, or the result of an earlier step.
struct Operand {
  int number, step;  // step = -1: the number
  std::string owner = "";  // whose number it is, or what the earlier step found
};

struct Step {
  std::string label;
  Operand a;
  char op;
  Operand b;
};

struct Story {
  std::vector<std::string> sentences;
  std::string question;
  std::vector<Step> steps;
  std::vector<int> results;

  std::string prompt() const {
    std::string out;
    for (const std::string& s : sentences) out += s + " ";
    return out + question + "\n";
  }
};

// The result, or -1 where it is no whole number from 0 to kLargest.
inline int apply(int a, char op, int b) {
  int r = -1;
  switch (op) {
    case '+': r = a + b; break;
    case '-': r = a - b; break;
    case '*': r = a * b; break;
    case '/': r = b && a % b == 0 ? a / b : -1; break;
  }
  return r <= kLargest ? r : -1;
}

// Makes stories, one kind after another.
class Teller {
 public:
  explicit Teller(Random& random) : random_(random) {}

  Story story() {
    for (;;) {
      story_ = Story();
      names_ = peopleNames();
      random_.shuffle(names_);
      things_ = kThings();
      random_.shuffle(things_);
      bad_ = false;
      switch (random_.below(10)) {
        case 0: case 1: holdings(); break;
        case 2: case 3: case 4: comparison(); break;
        case 5: shop(); break;
        case 6: factory(); break;
        case 7: trip(); break;
        case 8: hall(); break;
        default: book(); break;
      }
      const int n = static_cast<int>(story_.steps.size());
      if (bad_ || n < kFewestSteps || n > kMostSteps) continue;
      if (random_.chance(kIrrelevant)) irrelevant();
      if (random_.chance(kIrrelevant / 4)) irrelevant();
      return story_;
    }
  }

 private:
  static const std::vector<std::string>& kThings() {
    static const std::vector<std::string> k = {"apples", "pears", "coins", "stamps", "cards", "marbles", "pens", "books",
                                               "shells", "stickers", "eggs", "nuts", "beads", "plums", "toys", "cups",
                                               "candles", "stones", "roses", "buttons", "tickets", "pencils", "lemons", "bricks"};
    return k;
  }

  static std::string capital(std::string word) {
    word[0] = static_cast<char>(word[0] - 'a' + 'A');
    return word;
  }

  static std::string str(int n) { return std::to_string(n); }

  void say(const std::string& sentence) { story_.sentences.push_back(sentence); }
  void ask(const std::string& question) { story_.question = question; }

  int value(Operand o) const { return o.step < 0 ? o.number : story_.results[o.step]; }

  // Adds a step; its result as an operand. Marks the story as unusable where there is none.
  Operand step(const std::string& label, Operand a, char op, Operand b) {
    const int r = apply(value(a), op, value(b));
    if (r < 0) bad_ = true;
    story_.steps.push_back({label, a, op, b});
    story_.results.push_back(std::max(r, 0));
    return {0, static_cast<int>(story_.steps.size()) - 1, label};
  }

  static Operand num(int n, const std::string& owner = "") { return {n, -1, owner}; }

  // Somebody gains and loses things.
  void holdings() {
    const std::string who = names_[0], what = things_[0];
    const int wanted = random_.between(kFewestSteps, kMostSteps);
    Operand now = num(random_.chance(0.7) ? random_.between(20, 300) : random_.between(300, 1500), who);
    say(who + " has " + str(now.number) + " " + what + ".");
    while (static_cast<int>(story_.steps.size()) < wanted && !bad_) now = event(who, what, now);
    ask(random_.chance(0.5) ? "How many " + what + " does " + who + " have now?" : "How many " + what + " are left for " + who + "?");
  }

  Operand event(const std::string& who, const std::string& what, Operand now) {
    const int have = value(now);
    const std::string other = names_[random_.between(1, 5)];
    static const std::vector<std::string> kPacks = {"boxes", "bags", "packs", "baskets"};
    for (;;) {
      switch (random_.below(10)) {
        case 0:
        case 1: {
          const int b = random_.between(11, 480);
          const std::string more = str(b) + " more " + what;
          switch (random_.below(4)) {
            case 0: say(who + " buys " + more + "."); break;
            case 1: say(who + " finds " + more + "."); break;
            case 2: say(other + " gives " + who + " " + str(b) + " " + what + "."); break;
            default: say(who + " gets " + more + " from " + other + "."); break;
          }
          return step(who, now, '+', num(b));
        }
        case 2:
        case 3: {
          if (have < 25) break;
          const int b = random_.between(11, std::min(have - 5, 700));
          switch (random_.below(4)) {
            case 0: say(who + " gives " + str(b) + " " + what + " to " + other + "."); break;
            case 1: say(who + " loses " + str(b) + " " + what + "."); break;
            case 2: say(who + " sells " + str(b) + " " + what + "."); break;
            default: say(other + " takes " + str(b) + " " + what + " from " + who + "."); break;
          }
          return step(who, now, '-', num(b));
        }
        case 4:
        case 5: {
          const std::string pack = random_.pick(kPacks);
          const int k = random_.between(2, 9), m = random_.between(5, 60);
          say(who + (random_.chance(0.5) ? " buys " : " gets ") + str(k) + " " + pack + " of " + str(m) + " " + what + (random_.chance(0.5) ? " each." : "."));
          return step(who, now, '+', step(capital(pack), num(k), '*', num(m)));
        }
        case 6: {
          const std::string pack = random_.pick(kPacks);
          const int k = random_.between(2, 9), m = random_.between(4, 40);
          if (k * m + 5 > have) break;
          say(who + (random_.chance(0.5) ? " sells " : " gives away ") + str(k) + " " + pack + " of " + str(m) + " " + what + ".");
          return step(who, now, '-', step(capital(pack), num(k), '*', num(m)));
        }
        case 7:
          if (have % 2 || have < 30) break;
          say(who + (random_.chance(0.5) ? " gives half of the " + what + " to " + other + "." : " sells half of the " + what + "."));
          return step(who, now, '/', num(2));
        case 8: {
          const int k = random_.between(3, 9);
          if (have % k || have / k < 8) break;
          say(who + " puts the " + what + " into " + str(k) + " equal parts and keeps one part.");
          return step(who, now, '/', num(k));
        }
        default: {
          if (have > 900) break;
          const int k = random_.between(2, 4);
          say("Then " + who + " has " + times(k) + " as many " + what + " as before.");
          return step(who, now, '*', num(k));
        }
      }
    }
  }

  static std::string times(int k) { return k == 2 ? "twice" : k == 3 ? "three times" : "four times"; }

  // Several people, each compared with the one before or with anybody before.
  void comparison() {
    const std::string what = things_[0];
    const int n = random_.between(kFewestSteps, 6);
    std::vector<Operand> has = {num(random_.between(15, 400), names_[0])};
    std::vector<std::string> relations = {names_[0] + " has " + str(has[0].number) + " " + what + "."};
    const bool web = random_.chance(kWeb);
    for (int i = 1; i < n; ++i) {
      const int from = web ? random_.below(i) : i - 1;
      const int before = value(has[from]);
      const std::string me = names_[i], than = names_[from];
      const int u = random_.below(10);
      if (u < 4 || before > 1200) {
        const int d = random_.between(5, 250);
        if (random_.chance(0.5) || before <= d + 3) {
          relations.push_back(me + " has " + str(d) + " more " + what + " than " + than + ".");
          has.push_back(step(me, has[from], '+', num(d)));
        } else {
          relations.push_back(me + " has " + str(d) + " fewer " + what + " than " + than + ".");
          has.push_back(step(me, has[from], '-', num(d)));
        }
      } else if (u < 6 && before % 2 == 0) {
        relations.push_back(me + " has half as many " + what + " as " + than + ".");
        has.push_back(step(me, has[from], '/', num(2)));
      } else {
        const int k = random_.between(2, 4);
        relations.push_back(me + " has " + times(k) + " as many " + what + " as " + than + ".");
        has.push_back(step(me, has[from], '*', num(k)));
      }
    }
    if (!web && random_.chance(0.3)) random_.shuffle(relations);
    for (const std::string& r : relations) say(r);
    const int other = random_.below(n - 1);
    const std::string x = names_[other], y = names_[n - 1];
    const bool more = value(has[other]) != value(has[n - 1]) && random_.chance(0.4);
    if (more) {
      const bool last = value(has[n - 1]) > value(has[other]);
      step("More", has[last ? n - 1 : other], '-', has[last ? other : n - 1]);
      ask("How many more " + what + " does " + (last ? y : x) + " have than " + (last ? x : y) + "?");
    } else {
      step("Together", has[other], '+', has[n - 1]);
      ask("How many " + what + " do " + x + " and " + y + " have together?");
    }
  }

  void shop() {
    const std::string who = names_[0];
    const int kinds = random_.between(2, 4);
    Operand sum = num(0);
    const bool list = random_.chance(0.5);
    std::vector<std::string> buys;
    std::vector<Operand> costs;
    for (int i = 0; i < kinds; ++i) {
      const int k = random_.between(2, 9), price = random_.between(4, 130);
      if (list) {
        say(capital(things_[i]) + " cost " + str(price) + " dollars each.");
        buys.push_back(who + " buys " + str(k) + " " + things_[i] + ".");
      } else {
        say(who + " buys " + str(k) + " " + things_[i] + " at " + str(price) + " dollars each.");
      }
      costs.push_back(step(capital(things_[i]), num(k), '*', num(price)));
    }
    for (const std::string& b : buys) say(b);
    sum = costs[0];
    for (int i = 1; i < kinds; ++i) sum = step("Together", sum, '+', costs[i]);
    if (random_.chance(0.35)) {
      const int off = random_.between(3, 30);
      say("A coupon takes off " + str(off) + " dollars.");
      sum = step("Coupon", sum, '-', num(off));
    }
    if (random_.chance(0.6)) {
      const int pays = value(sum) + random_.between(1, 200);
      say(who + " pays with " + str(pays) + " dollars.");
      step("Back", num(pays), '-', sum);
      ask("How many dollars does " + who + " get back?");
    } else {
      ask("How many dollars does " + who + " pay?");
    }
  }

  void factory() {
    const std::string what = things_[0];
    const int rate = random_.between(12, 120), hours = random_.between(2, 9), days = random_.between(2, 9);
    say((random_.chance(0.5) ? "A machine makes " : "One machine makes ") + str(rate) + " " + what + " an hour.");
    say("It runs " + str(hours) + " hours a day for " + str(days) + " days.");
    Operand all = step("Machine", step("Day", num(rate), '*', num(hours)), '*', num(days));
    if (random_.chance(0.4)) {
      const int second = random_.between(100, 900);
      say("Another machine makes " + str(second) + " " + what + ".");
      all = step("Together", all, '+', num(second));
    }
    if (random_.chance(0.7)) {
      const int m = random_.between(2, 9);
      int broken = random_.between(8, 90);
      broken += ((value(all) - broken) % m + m) % m;
      say(str(broken) + " " + what + " are broken.");
      all = step("Good", all, '-', num(broken));
      if (random_.chance(0.7)) {
        say("The others are put into boxes of " + str(m) + ".");
        step("Boxes", all, '/', num(m));
        ask("How many boxes are there?");
        return;
      }
    }
    ask("How many good " + what + " are there?");
  }

  void trip() {
    const std::string who = names_[0];
    static const std::vector<std::string> kParts = {"morning", "afternoon", "evening"};
    const int n = random_.between(2, 3);
    const std::string verb = random_.chance(0.5) ? " drives " : " rides ";
    Operand sum = num(0);
    std::vector<Operand> legs;
    for (int i = 0; i < n; ++i) {
      const int h = random_.between(2, 8), v = random_.between(12, 95);
      say("In the " + kParts[i] + " " + who + verb + str(h) + " hours at " + str(v) + " miles an hour.");
      legs.push_back(step(capital(kParts[i]), num(v), '*', num(h)));
    }
    sum = legs[0];
    for (int i = 1; i < n; ++i) sum = step("Together", sum, '+', legs[i]);
    if (random_.chance(0.3)) {
      const int back = random_.between(10, 60);
      say("Then " + who + " goes back " + str(back) + " miles.");
      sum = step("Back", sum, '-', num(back));
    }
    if (random_.chance(0.7)) {
      const int whole = value(sum) + random_.between(20, 900);
      say("The whole way is " + str(whole) + " miles.");
      sum = step("Left", num(whole), '-', sum);
      if (random_.chance(0.3)) {
        const int d = random_.between(2, 9);
        if (value(sum) % d == 0) {
          say("The rest takes " + str(d) + " days, each as long as the others.");
          step("Day", sum, '/', num(d));
          ask("How many miles is each of these days?");
          return;
        }
      }
      ask("How many miles are left?");
    } else {
      ask("How many miles is that?");
    }
  }

  void hall() {
    const int rows = random_.between(3, 9), seats = random_.between(12, 90);
    say("A hall has " + str(rows) + " rows of " + str(seats) + " seats.");
    Operand free = step("Hall", num(rows), '*', num(seats));
    if (random_.chance(0.5)) {
      const int r2 = random_.between(2, 9), s2 = random_.between(5, 40);
      say("The balcony has " + str(r2) + " rows of " + str(s2) + " seats.");
      free = step("Together", free, '+', step("Balcony", num(r2), '*', num(s2)));
    }
    if (random_.chance(0.5)) {
      const int closed = random_.between(1, rows - 1);
      if (closed > 1) {
        say(str(closed) + " rows of the hall are closed.");
        free = step("Open", free, '-', step("Closed", num(closed), '*', num(seats)));
      }
    }
    const int come = random_.between(5, std::max(6, value(free) - 1));
    if (random_.chance(0.5)) {
      say(str(come) + " people come.");
      free = step("Free", free, '-', num(come));
    } else {
      const int m = random_.between(2, 9), g = random_.between(3, 60);
      say(str(m) + " groups of " + str(g) + " people come.");
      free = step("Free", free, '-', step("People", num(m), '*', num(g)));
    }
    if (random_.chance(0.4)) {
      const int more = random_.between(3, 80);
      const bool leave = random_.chance(0.5);
      say(leave ? "Later " + str(more) + " people leave." : "Later " + str(more) + " more people come.");
      free = step("Free", free, leave ? '+' : '-', num(more));
    }
    ask("How many seats are free?");
  }

  void book() {
    const std::string who = names_[0];
    Operand read = num(0);
    const int parts = random_.between(1, 3);
    static const std::vector<std::string> kWhen = {"First ", "Then ", "After that "};
    std::vector<std::string> told;
    for (int i = 0; i < parts; ++i) {
      const int p = random_.between(11, 70), d = random_.between(2, 9);
      told.push_back(kWhen[i] + who + " reads " + str(p) + " pages a day for " + str(d) + " days.");
      const Operand now = step(i == 0 ? "First" : i == 1 ? "Then" : "After", num(p), '*', num(d));
      read = i == 0 ? now : step("Together", read, '+', now);
    }
    const int pages = value(read) + random_.between(30, 900);
    say("A book has " + str(pages) + " pages.");
    for (const std::string& t : told) say(t);
    Operand left = step("Left", num(pages), '-', read);
    if (random_.chance(0.5)) {
      const int skip = random_.between(5, 25);
      say(who + " skips " + str(skip) + " pages.");
      left = step("Left", left, '-', num(skip));
    }
    const int d = random_.between(2, 9);
    if (!bad_ && value(left) % d == 0 && value(left) > d) {
      say("The rest takes " + str(d) + " days, each with as many pages as the others.");
      step("Day", left, '/', num(d));
      ask("How many pages does " + who + " read on each of these days?");
      return;
    }
    ask("How many pages are left?");
  }

  // A sentence that does not matter, somewhere behind the first.
  void irrelevant() {
    const std::string who = names_[random_.between(0, 7)];
    std::string s;
    switch (random_.below(7)) {
      case 0: s = who + " is " + str(random_.between(8, 70)) + " years old."; break;
      case 1: s = "It is " + str(random_.between(10, 35)) + " degrees warm."; break;
      case 2: s = "The shop opens at " + str(random_.between(6, 11)) + "."; break;
      case 3: s = names_[8] + " has " + str(random_.between(12, 400)) + " " + things_[6] + "."; break;
      case 4: s = who + " lives at number " + str(random_.between(2, 250)) + "."; break;
      case 5: s = "The house is " + str(random_.between(12, 180)) + " years old."; break;
      default: s = who + " got up at " + str(random_.between(5, 11)) + "."; break;
    }
    story_.sentences.insert(story_.sentences.begin() + random_.between(1, static_cast<int>(story_.sentences.size())), s);
  }

  Random& random_;
  Story story_;
  std::vector<std::string> names_, things_;
  bool bad_ = false;
};

class Chains {
 public:
  explicit Chains(Random& random) : random_(random), teller_(random) {}

  Story story() { return teller_.story(); }

  // Writes a chain; false if the story is held out.
  bool write(const Story& story, Example& out) {
    const std::string prompt = story.prompt();
    if (heldOutText(prompt)) return false;
    out.prompt(prompt, 1);
    const int n = static_cast<int>(story.steps.size());
    const int wrongAt = random_.chance(kWrongLine) ? random_.below(n + 1) : -1;
    std::vector<int> results;
    for (int i = 0; i < n; ++i) {
      const std::string right = lineOf(story.steps[i], story.results[i], story.results);
      if (random_.chance(kWrongAside)) {
        const Mistake beside = mistake(story, i, right);
        out.aside(beside.parts, 0, {right});
      }
      if (i != wrongAt) {
        out.line({{right, Learn::kChoice}}, 1, {right});
        results.push_back(story.results[i]);
        continue;
      }
      const Mistake wrong = mistake(story, i, right);
      out.line(wrong.parts, 0, {right});
      if (wrong.ends) {
        out.end();
        return true;
      }
      const std::string notice = "No, " + right;
      if (!random_.chance(kNoticed)) {
        results.push_back(wrong.result);
        goOn(story, i, results, notice, out);
        return true;
      }
      out.line({{notice, Learn::kChoice}}, 1, {notice});
      results.push_back(story.results[i]);
    }
    const std::string answer = "Answer: " + std::to_string(story.results.back()) + ".\n";
    if (wrongAt == n) {
      const int other = story.results[random_.below(n)];
      out.line({{"Answer: " + std::to_string(other) + ".\n", Learn::kChoice}}, other == story.results.back(), {answer});
    } else {
      out.line({{answer, Learn::kChoice}}, 1, {answer});
    }
    out.end();
    return true;
  }

 private:
  static int value(Operand o, const std::vector<int>& results) { return o.step < 0 ? o.number : results[o.step]; }

  static std::string head(const Step& s, const std::vector<int>& results) {
    auto text = [&](const Operand& o) { return (o.owner.empty() ? "" : o.owner + " ") + std::to_string(value(o, results)); };
    return s.label + ": " + text(s.a) + " " + s.op + " " + text(s.b);
  }

  static std::string lineOf(const Step& s, int result, const std::vector<int>& results) {
    return head(s, results) + " = " + s.label + " " + std::to_string(result) + ".\n";
  }

  // A wrong line; `ends` where it is an answer that comes too early.
  struct Mistake {
    std::vector<Part> parts;
    int result;
    bool ends;
  };

  // A wrong line in the place of step i.
  Mistake mistake(const Story& story, int i, const std::string& right) {
    const std::vector<int>& results = story.results;
    for (int tries = 0;; ++tries) {
      Step step = story.steps[i];
      int result = results[i];
      const int kind = random_.below(10);
      if (tries > 20 || kind < 4) {  // an arithmetic slip
        static const std::vector<int> kSteps = {1, 1, 2, 10, 10, 10, 20, 100};
        result = results[i] + (random_.chance(0.5) ? 1 : -1) * random_.pick(kSteps);
        if (result < 0 || result > kLargest) continue;
        return {{{lineOf(step, result, results), Learn::kChoice}}, result, false};
      }
      if (kind < 6) {  // another operation
        step.op = "+-*/"[random_.below(4)];
      } else if (kind < 8) {  // another operand
        Operand& operand = random_.chance(0.5) ? step.a : step.b;
        if (i > 0 && random_.chance(0.5)) {
          const int j = random_.below(i);
          operand = {0, j, story.steps[j].label};
        } else {
          operand = {stranger(story, i), -1, operand.owner};
        }
      } else if (kind < 9 && i + 1 < static_cast<int>(story.steps.size())) {  // the next step without this one
        step = story.steps[i + 1];
        for (Operand* o : {&step.a, &step.b})
          if (o->step == i) *o = story.steps[i].a;
      } else if (i > 0) {
        return {{{"Answer: " + std::to_string(results[i - 1]) + ".\n", Learn::kChoice}}, 0, true};
      }
      result = apply(value(step.a, results), step.op, value(step.b, results));
      const std::string wrong = lineOf(step, result, results);
      if (result < 0 || wrong == right) continue;
      return {{{head(step, results), Learn::kChoice}, {" = " + step.label + " " + std::to_string(result) + ".\n", Learn::kSure}}, result, false};
    }
  }

  // A number of the story, or of a result before step i.
  int stranger(const Story& story, int i) {
    std::vector<int> all(story.results.begin(), story.results.begin() + i);
    const std::string text = story.prompt();
    for (size_t at = 0; at < text.size(); ++at)
      if (isdigit(text[at]) && (at == 0 || !isdigit(text[at - 1]))) all.push_back(std::stoi(text.substr(at)));
    return random_.pick(all);
  }

  // The steps that trust the wrong result, and the answer that follows from them: only what is true is learned.
  void goOn(const Story& story, int wrongAt, std::vector<int>& results, const std::string& notice, Example& out) {
    std::vector<std::string> right = {notice};
    for (int i = wrongAt + 1; i < static_cast<int>(story.steps.size()); ++i) {
      const Step& s = story.steps[i];
      const int result = apply(value(s.a, results), s.op, value(s.b, results));
      if (result < 0) return;
      out.line({{head(s, results), Learn::kChoice}, {" = " + s.label + " " + std::to_string(result) + ".\n", Learn::kSure}}, 0, right);
      results.push_back(result);
      right = {};
    }
    out.line({{"Answer: " + std::to_string(results.back()) + ".\n", Learn::kChoice}}, 0, right);
    out.end();
  }

  Random& random_;
  Teller teller_;
};

}  // namespace words
