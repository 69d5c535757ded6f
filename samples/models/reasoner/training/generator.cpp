// The stream of training chains of all families, packed into rows; a function of its seed alone.

#include <deque>
#include <sstream>

#include "calculation.h"
#include "numbers.h"
#include "ordering.h"
#include "recall.h"
#include "words.h"

namespace {

constexpr int kAlternatives = 8;  // next tokens that a position can learn
constexpr int kShortRow = 256;    // tokens of a chain of another family than ordering

enum Family { kGame24, kCountdown, kWords, kOrdering, kCalculation, kRecall, kFamilies };

// Of the chains in short rows; those of ordering have rows of their own, as they are long.
constexpr double kShares[kFamilies] = {0.12, 0.48, 0.25, 0, 0.15, 0};
constexpr double kRecallShare = 0.06;  // of all chains, unless said otherwise

class Stream {
 public:
  Stream(uint64_t seed, std::set<numbers::Numbers> held24, const std::vector<std::string>& pieces, int longest)
      : longest_(longest),
        random_(seed),
        vocabulary_(pieces),
        numbers_(random_, std::move(held24), std::min(longest, kShortRow)),
        words_(random_),
        ordering_(random_),
        calculation_(random_),
        recall_(random_) {}

  // The next chain of a family (any that short rows hold: kFamilies) that shows no held-out problem and is short enough.
  Example example(int family, int longest) {
    if (family == kFamilies) family = draw();
    for (;;) {
      Example out(vocabulary_);
      if (write(family, out) && out.size() <= longest) return out;
    }
  }

  Example example(int family) { return example(family, longest_); }

  // A problem as a person types it: held out, or any. `size` is the count of numbers or people.
  std::string problem(int family, int size, bool small, bool heldOut) {
    for (;;) {
      switch (family) {
        case kCountdown: {
          const numbers::Problem p = numbers_.countdown(size, small, false);
          if (!heldOut || (p.target != numbers::kGame24 && numbers::heldOutCountdown(p)))
            return numbers::list(p.numbers) + " = " + std::to_string(p.target);
          break;
        }
        case kWords: {
          const words::Story s = words_.story();
          const std::string prompt = s.prompt();
          if (vocabulary_.ids(prompt).size() + 18 * s.steps.size() + 8 > static_cast<size_t>(kShortRow)) break;
          if (!heldOut || heldOutText(prompt)) return withoutEnd(prompt) + " = " + std::to_string(s.results.back());
          break;
        }
        case kOrdering: {
          const std::string prompt = ordering_.puzzle(size).prompt();
          if (!heldOut || heldOutText(prompt)) return withoutEnd(prompt);
          break;
        }
        case kCalculation: {
          const auto terms = calculation_.problem();
          if (!heldOut || heldOutText(calculation::Chains::promptOf(terms))) return calculation::Chains::text(terms);
          break;
        }
        default: return "";
      }
    }
  }

  // From now on so many of the chains in short rows are recall alone.
  void recallShare(double share) { recallShare_ = share; }

  std::string missing() const {
    std::string out;
    for (const auto& [piece, count] : vocabulary_.missing()) out += piece + "\x1f";
    return out;
  }

 private:
  static std::string withoutEnd(const std::string& prompt) { return prompt.substr(0, prompt.size() - 1); }

  int draw() {
    if (random_.chance(recallShare_)) return kRecall;
    double u = random_.below(1000000) / 1e6;
    int family = 0;
    while (family + 1 < kFamilies && u >= kShares[family]) u -= kShares[family++];
    return family;
  }

  bool write(int family, Example& out) {
    switch (family) {
      case kGame24: return numbers_.write(numbers_.game24(), out);
      case kCountdown: return numbers_.write(numbers_.countdown(), out);
      case kWords: return words_.write(words_.story(), out);
      case kOrdering: return ordering_.write(ordering_.puzzle(), out);
      case kCalculation: return calculation_.write(calculation_.problem(), out);
      default: recall_.write(out); return true;
    }
  }

  int longest_;
  Random random_;
  Vocabulary vocabulary_;
  numbers::Chains numbers_;
  words::Chains words_;
  ordering::Chains ordering_;
  calculation::Chains calculation_;
  recall::Chains recall_;
  double recallShare_ = kRecallShare;
};

// One row, or one example, as arrays. `next` and `share` have kAlternatives entries a token; segment 0 is padding.
struct Arrays {
  int32_t *ids, *next;
  float *share, *value;
  int32_t *segment, *branch, *fork, *position, *before;

  void clear(int width) const {
    for (int32_t* a : {ids, segment, branch, fork, position}) std::fill(a, a + width, 0);
    std::fill(before, before + width, -1);
    std::fill(next, next + width * kAlternatives, 0);
    std::fill(share, share + width * kAlternatives, 0.0f);
    std::fill(value, value + width, kNoValue);
  }

  Arrays at(int token) const {
    return {ids + token, next + token * kAlternatives, share + token * kAlternatives, value + token, segment + token, branch + token,
            fork + token, position + token, before + token};
  }

  // Puts a chain in, which begins at place `start` of its row.
  void put(const Example& e, int number, int start) const {
    for (int i = 0; i < e.size(); ++i) {
      const Example::Token& t = e.tokens()[i];
      ids[i] = t.id;
      value[i] = t.value;
      segment[i] = number;
      branch[i] = t.branch;
      fork[i] = t.fork;
      position[i] = t.position;
      before[i] = t.before < 0 ? -1 : start + t.before;
      auto next = t.next;
      std::stable_sort(next.begin(), next.end(), [](auto& a, auto& b) { return a.second > b.second; });
      next.resize(std::min<size_t>(next.size(), kAlternatives));
      float sum = 0;
      for (auto& n : next) sum += n.second;
      for (size_t k = 0; k < next.size(); ++k) {
        this->next[i * kAlternatives + static_cast<int>(k)] = next[k].first;
        share[i * kAlternatives + static_cast<int>(k)] = next[k].second / sum;
      }
    }
  }
};

// Packs examples into rows: the one that waits longest, then the longest that still fits.
class Packer {
 public:
  Packer(uint64_t seed, std::set<numbers::Numbers> held24, const std::vector<std::string>& pieces, int longest)
      : longest_(longest), stream_(seed, std::move(held24), pieces, longest) {}

  // A row of the width of the longest chain begins with one of ordering; shorter rows have none.
  void row(int width, const Arrays& out) {
    out.clear(width);
    int used = 0, count = 0;
    auto put = [&](const Example& e) {
      out.at(used).put(e, ++count, used);
      used += e.size();
    };
    if (width == longest_) put(stream_.example(kOrdering));
    for (;;) {
      while (waiting_.size() < 40) waiting_.push_back(stream_.example(kFamilies, std::min(width, kShortRow)));
      auto fit = used ? longest(width - used) : waiting_.begin();
      if (fit == waiting_.end()) return;
      put(*fit);
      waiting_.erase(fit);
    }
  }

  Stream& stream() { return stream_; }

 private:
  std::deque<Example>::iterator longest(int room) {
    auto best = waiting_.end();
    for (auto e = waiting_.begin(); e != waiting_.end(); ++e)
      if (e->size() <= room && (best == waiting_.end() || e->size() > best->size())) best = e;
    return best;
  }

  int longest_;
  Stream stream_;
  std::deque<Example> waiting_;
};

int copy(const std::string& text, char* out, int room) {
  const int n = std::min(static_cast<int>(text.size()), room);
  std::copy_n(text.begin(), n, out);
  return n;
}

}  // namespace

extern "C" {

// A stream; held24 are `games` times four numbers that must not be seen with target 24; pieces are the vocabulary in the
// order of its ids, each followed by the byte 31. No chain has more than `longest` tokens.
void* stream_open(uint64_t seed, const int32_t* held24, int games, const char* pieces, int longest) {
  std::set<numbers::Numbers> held;
  for (int i = 0; i < games; ++i) {
    numbers::Numbers game(held24 + 4 * i, held24 + 4 * i + 4);
    std::sort(game.begin(), game.end());
    held.insert(game);
  }
  std::vector<std::string> list;
  std::string piece;
  for (std::istringstream in(pieces); std::getline(in, piece, '\x1f');) list.push_back(piece);
  return new Packer(seed, std::move(held), list, longest);
}

void stream_close(void* stream) { delete static_cast<Packer*>(stream); }

// From now on so many of the chains in short rows are recall alone.
void stream_recall(void* stream, double share) { static_cast<Packer*>(stream)->stream().recallShare(share); }

// Fills row-major arrays of rows x width, next and share of rows x width x 8.
void stream_rows(void* stream, int rows, int width, int32_t* ids, int32_t* next, float* share, float* value, int32_t* segment,
                 int32_t* branch, int32_t* fork, int32_t* position, int32_t* before) {
  const Arrays all{ids, next, share, value, segment, branch, fork, position, before};
  for (int r = 0; r < rows; ++r) static_cast<Packer*>(stream)->row(width, all.at(r * width));
}

// One chain of a family (6: any that short rows hold) in arrays that are long enough; its length.
int stream_example(void* stream, int family, int32_t* ids, int32_t* next, float* share, float* value, int32_t* segment,
                   int32_t* branch, int32_t* fork, int32_t* position, int32_t* before) {
  const Example e = static_cast<Packer*>(stream)->stream().example(family);
  const Arrays out{ids, next, share, value, segment, branch, fork, position, before};
  out.clear(e.size());
  out.put(e, 1, 0);
  return e.size();
}

// A problem as a person types it, without its line end; its length in bytes.
int stream_problem(void* stream, int family, int size, int small, int held_out, char* out, int room) {
  return copy(static_cast<Packer*>(stream)->stream().problem(family, size, small, held_out), out, room);
}

// The pieces that were written and are missing from the vocabulary, each followed by the byte 31; their length in bytes.
int stream_missing(void* stream, char* out, int room) { return copy(static_cast<Packer*>(stream)->stream().missing(), out, room); }

int held_out_text(const char* prompt) { return heldOutText(prompt); }

int solvable(const int32_t* state, int n, int target) {
  numbers::Numbers sorted(state, state + n);
  std::sort(sorted.begin(), sorted.end());
  return numbers::Solver().solvable(sorted, target);
}

}
