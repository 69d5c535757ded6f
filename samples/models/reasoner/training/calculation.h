// Long calculations, broken down into steps that can be done at once.
//
//     Work out 47 * 36 + 215.
//     47 * 36 = 47 * 30 + 47 * 6.
//     47 * 30 = 1410.
//     47 * 6 = 272.
//     No, 47 * 6 = 282.
//     1410 + 282 = 1692.
//     1692 + 215 = 1907.
//     Answer: 1907.

#pragma once

#include "chain.h"

namespace calculation {

constexpr double kWrongLine = 0.10;  // of chains
constexpr double kNoticed = 0.7;     // of wrong lines; a chain that goes on after one cannot end right
constexpr double kWrongAside = 0.3;  // of lines have a wrong one beside them
constexpr double kWrongAnswer = 0.03;
constexpr double kSmall = 0.35;      // of problems have small numbers only, from 1 + 1 up

struct Term {
  int a, b;  // b = 0: the number a, else the product
  int sign;
  int value() const { return b ? a * b : a; }
  std::string text() const { return b ? std::to_string(a) + " * " + std::to_string(b) : std::to_string(a); }
};

// A line is left, " = ", right.
struct Line {
  std::string left, right;
  int value;
  bool splits;
};

class Chains {
 public:
  explicit Chains(Random& random) : random_(random) {}

  std::vector<Term> problem() {
    for (;;) {
      std::vector<Term> terms;
      const bool small = random_.chance(kSmall);
      const int n = random_.between(1, 3);
      int sum = 0, products = 0;
      for (int i = 0; i < n; ++i) {
        const bool product = n == 1 || random_.chance(small ? 0.3 : i == 0 ? 0.8 : 0.5);
        Term t = small ? smallTerm(product) : term(product);
        products += t.b > 0;
        t.sign = i > 0 && t.value() < sum && random_.chance(0.5) ? -1 : 1;
        sum += t.sign * t.value();
        terms.push_back(t);
      }
      if (sum >= 1 && sum <= 99999 && products <= 2) return terms;
    }
  }

  static std::string text(const std::vector<Term>& terms) {
    std::string out;
    for (size_t i = 0; i < terms.size(); ++i) out += (i == 0 ? "" : terms[i].sign > 0 ? " + " : " - ") + terms[i].text();
    return out;
  }

  static std::string promptOf(const std::vector<Term>& terms) { return "Work out " + text(terms) + ".\n"; }

  bool write(const std::vector<Term>& terms, Example& out) {
    if (heldOutText(promptOf(terms))) return false;
    out.prompt(promptOf(terms), 1);
    std::vector<Line> lines = solution(terms);
    const int wrongAt = random_.chance(kWrongLine) ? random_.below(static_cast<int>(lines.size())) : -1;
    for (int i = 0; i < static_cast<int>(lines.size()); ++i) {
      const std::string right = lines[i].left + " = " + lines[i].right + ".\n";
      if (random_.chance(kWrongAside))
        out.aside({{lines[i].left + " = " + slip(lines[i]) + ".\n", Learn::kChoice}}, 0, {right});
      if (i != wrongAt) {
        out.line({{right, Learn::kChoice}}, 1, {right});
        continue;
      }
      const std::string wrong = slip(lines[i]);
      out.line({{lines[i].left + " = " + wrong + ".\n", Learn::kChoice}}, 0, {right});
      const std::string notice = "No, " + right;
      if (!random_.chance(kNoticed)) {
        goOn(lines, i, wrong, notice, out);
        return true;
      }
      out.line({{notice, Learn::kChoice}}, 1, {notice});
    }
    const std::string answer = "Answer: " + lines.back().right + ".\n";
    if (random_.chance(kWrongAnswer)) {
      out.line({{"Answer: " + std::to_string(near(lines.back().value)) + ".\n", Learn::kChoice}}, 0, {answer});
    } else {
      out.line({{answer, Learn::kChoice}}, 1, {answer});
    }
    out.end();
    return true;
  }

 private:
  Term smallTerm(bool product) {
    if (product) return {random_.between(1, 12), random_.between(1, 12), 1};
    static const std::vector<int> kMost = {9, 20, 99};
    return {random_.between(1, random_.pick(kMost)), 0, 1};
  }

  Term term(bool product) {
    if (!product) return {random_.chance(0.5) ? random_.between(10, 999) : random_.between(100, 4999), 0, 1};
    switch (random_.below(4)) {
      case 0: return {random_.between(11, 99), random_.between(3, 9), 1};
      case 1: return {random_.between(101, 999), random_.between(3, 9), 1};
      default: return {random_.between(11, 99), random_.between(11, 99), 1};
    }
  }

  static Line split(const Term& t) {
    const std::string a = std::to_string(t.a), b = std::to_string(t.b);
    if (t.b >= 10)
      return {t.text(), a + " * " + std::to_string(t.b / 10 * 10) + " + " + a + " * " + std::to_string(t.b % 10), 0, true};
    const int high = t.a / 100 * 100;
    return {t.text(), std::to_string(high) + " * " + b + " + " + std::to_string(t.a - high) + " * " + b, 0, true};
  }

  static Line plain(const std::string& left, int value) { return {left, std::to_string(value), value, false}; }

  static std::vector<Line> solution(const std::vector<Term>& terms) {
    std::vector<Line> out;
    for (const Term& t : terms) {
      if (!t.b) continue;
      const bool twoByTwo = t.b >= 10 && t.b % 10, threeByOne = t.b < 10 && t.a >= 100 && t.a % 100;
      if (twoByTwo || threeByOne) {
        out.push_back(split(t));
        const Term high = twoByTwo ? Term{t.a, t.b / 10 * 10, 1} : Term{t.a / 100 * 100, t.b, 1};
        const Term low = twoByTwo ? Term{t.a, t.b % 10, 1} : Term{t.a % 100, t.b, 1};
        out.push_back(plain(high.text(), high.value()));
        out.push_back(plain(low.text(), low.value()));
        out.push_back(plain(std::to_string(high.value()) + " + " + std::to_string(low.value()), t.value()));
      } else {
        out.push_back(plain(t.text(), t.value()));
      }
    }
    int sum = terms[0].value();
    for (size_t i = 1; i < terms.size(); ++i) {
      const int v = terms[i].value();
      const std::string left = std::to_string(sum) + (terms[i].sign > 0 ? " + " : " - ") + std::to_string(v);
      sum += terms[i].sign * v;
      out.push_back(plain(left, sum));
    }
    return out;
  }

  // A wrong right side.
  std::string slip(const Line& line) {
    if (!line.splits) return std::to_string(near(line.value));
    std::string out = line.right;
    std::vector<int> digits;
    for (size_t i = 0; i < out.size(); ++i)
      if (out[i] >= '1' && out[i] <= '9') digits.push_back(static_cast<int>(i));
    char& digit = out[random_.pick(digits)];
    digit = static_cast<char>('1' + (digit - '1' + random_.between(1, 8)) % 9);
    return out;
  }

  int near(int n) {
    for (;;) {
      static const std::vector<int> kSteps = {1, 1, 2, 10, 10, 20, 100, 1000};
      const int m = n + (random_.chance(0.5) ? 1 : -1) * random_.pick(kSteps);
      if (m >= 0 && m != n) return m;
    }
  }

  // Some lines that trust the wrong one: of them only what is true is learned.
  void goOn(const std::vector<Line>& lines, int wrongAt, const std::string& wrong, const std::string& notice, Example& out) {
    std::vector<std::string> right = {notice};
    for (int i = wrongAt + 1; i < static_cast<int>(lines.size()) && !lines[wrongAt].splits; ++i) {
      const std::string old = lines[wrongAt].right;
      std::string left = lines[i].left;
      if (left.compare(0, old.size() + 1, old + " ") == 0) left = wrong + left.substr(old.size());
      else if (left.size() > old.size() && left.compare(left.size() - old.size() - 1, old.size() + 1, " " + old) == 0)
        left = left.substr(0, left.size() - old.size()) + wrong;
      if (lines[i].splits) {
        out.line({{left, Learn::kChoice}, {" = " + lines[i].right + ".\n", Learn::kSure}}, 0, right);
      } else {
        const int value = evaluate(left);
        if (value < 0) return;
        const bool changed = left != lines[i].left;
        out.line({{left, Learn::kChoice}, {" = " + std::to_string(value) + ".\n", Learn::kSure}}, 0, right);
        if (changed) return;  // the chain shows what follows from the wrong line, and stops
      }
      right = {};
    }
  }

  // The value of "a op b".
  static int evaluate(const std::string& text) {
    const size_t at = text.find(' ');
    const int a = std::stoi(text.substr(0, at)), b = std::stoi(text.substr(at + 3));
    switch (text[at + 1]) {
      case '+': return a + b;
      case '-': return a - b;
      default: return a * b;
    }
  }

  Random& random_;
};

}  // namespace calculation
