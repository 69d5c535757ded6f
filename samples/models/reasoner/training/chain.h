// Random numbers, and chains of thought as token ids with what is learned at each token.

#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

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
  template <class T>
  void shuffle(std::vector<T>& v) {
    for (int i = static_cast<int>(v.size()) - 1; i > 0; --i) std::swap(v[i], v[below(i + 1)]);
  }

 private:
  uint64_t state_;
};

inline uint64_t hashOf(const std::string& text) {
  uint64_t h = 0;
  for (unsigned char c : text) h = Random(h * 1000003 + c).next();
  return h;
}

constexpr int kHeldOutShare = 64;  // one problem in so many is never trained on

inline bool heldOutText(const std::string& text) { return hashOf(text) % kHeldOutShare == 0; }

constexpr int kEos = 2;
constexpr float kNoValue = -1;

// Text to token ids. A piece carries the blank before it, so that a name or a digit is followed by what it goes with: a
// digit, an operator, " (left:", a relation of ordering puzzles such as " is right before", or a word. The end of a line
// and any other single character are pieces too.
class Vocabulary {
 public:
  explicit Vocabulary(const std::vector<std::string>& pieces) {
    for (size_t i = 0; i < pieces.size(); ++i) ids_.emplace(pieces[i], static_cast<int>(i));
  }

  std::vector<int> ids(const std::string& text) const {
    std::vector<int> out;
    for (size_t at = 0, length; at < text.size(); at += length) {
      length = pieceLength(text, at);
      auto found = ids_.find(text.substr(at, length));
      if (found == ids_.end()) ++missing_[text.substr(at, length)];
      out.push_back(found == ids_.end() ? 0 : found->second);
    }
    return out;
  }

  // Pieces that were asked for and have no id.
  const std::map<std::string, int>& missing() const { return missing_; }

 private:
  static bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

  static size_t pieceLength(const std::string& text, size_t at) {
    for (const char* piece : {" (left:", " +", " -", " *", " /", " =", ")\n", ".\n", "?\n"})
      if (text.compare(at, std::strlen(piece), piece) == 0) return std::strlen(piece);
    // The longer relations first; none of them goes on inside a word.
    for (const char* relation : {" is not next to", " is right before", " is right after", " is next to", " is not last",
                                 " is before", " is after", " is last", " is not"}) {
      const size_t length = std::strlen(relation);
      if (text.compare(at, length, relation) == 0 && (at + length == text.size() || !letter(text[at + length]))) return length;
    }
    size_t end = at + (text[at] == ' ');
    if (end < text.size() && text[end] >= '0' && text[end] <= '9') return end + 1 - at;
    if (end == text.size() || !letter(text[end])) return 1;
    while (end < text.size() && letter(text[end])) ++end;
    return end - at;
  }

  std::unordered_map<std::string, int> ids_;
  mutable std::map<std::string, int> missing_;
};

// What is learned of a part of a line.
enum class Learn {
  kNothing,
  kChoice,  // the shares of the right lines that begin as this one does so far; nothing where none does
  kSure,    // as above, but this text where none does
};

struct Part {
  std::string text;
  Learn learn;
};

// A chain of lines as tokens, and lines beside it. Tokens of branch 0 are the chain; those of another branch are a line
// that could stand where the chain goes on after `fork` tokens, and see those and each other only.
class Example {
 public:
  struct Token {
    int id;
    std::vector<std::pair<int, float>> next;  // what is learned to follow: ids and shares that add up to 1, or nothing
    float value;  // at a line's end the probability that the chain can still end right; kNoValue elsewhere
    int branch, fork, position;
    int before;  // the token that it follows in its chain or line, -1 at the start
  };

  explicit Example(const Vocabulary& vocabulary) : vocabulary_(&vocabulary) {}

  const std::vector<Token>& tokens() const { return tokens_; }
  int size() const { return static_cast<int>(tokens_.size()); }

  // Adds the problem, of which nothing is learned.
  void prompt(const std::string& text, float value) { line({{text, Learn::kNothing}}, value, {}); }

  // Adds a line to the chain. `right` are the lines that were right here.
  void line(const std::vector<Part>& parts, float value, const std::vector<std::string>& right) {
    append(parts, value, right, 0, 0, last_, length_);
    last_ = size() - 1;
    length_ = tokens_[last_].position + 1;
  }

  // Adds a line beside the chain that could stand where the chain stands now.
  void aside(const std::vector<Part>& parts, float value, const std::vector<std::string>& right) {
    append(parts, value, right, ++branches_, length_, last_, length_);
  }

  // Ends the chain. It cannot grow any more.
  void end() {
    tokens_[last_].next = {{kEos, 1.0f}};
    tokens_.push_back({kEos, {}, kNoValue, 0, 0, length_, last_});
  }

 private:
  void append(const std::vector<Part>& parts, float value, const std::vector<std::string>& right, int branch, int fork,
              int before, int position) {
    std::vector<std::vector<int>> rivals;
    for (const std::string& line : right) rivals.push_back(vocabulary_->ids(line));
    size_t depth = 0;
    for (const Part& part : parts)
      for (int id : vocabulary_->ids(part.text)) {
        if (before >= 0) learn(tokens_[before], part.learn, id, rivals, depth);
        rivals.erase(std::remove_if(rivals.begin(), rivals.end(),
                                    [&](auto& r) { return r.size() <= depth || r[depth] != id; }),
                     rivals.end());
        tokens_.push_back({id, {}, kNoValue, branch, fork, position + static_cast<int>(depth++), before});
        before = size() - 1;
      }
    tokens_.back().value = value;
  }

  static void learn(Token& token, Learn how, int id, const std::vector<std::vector<int>>& rivals, size_t depth) {
    if (how == Learn::kSure && rivals.empty()) token.next = {{id, 1.0f}};
    if (how == Learn::kNothing || rivals.empty()) return;
    std::map<int, int> counts;
    for (const auto& r : rivals) ++counts[r[depth]];
    token.next.clear();
    for (auto [next, count] : counts) token.next.push_back({next, static_cast<float>(count) / static_cast<float>(rivals.size())});
  }

  const Vocabulary* vocabulary_;
  std::vector<Token> tokens_;
  int last_ = -1, length_ = 0, branches_ = 0;
};
