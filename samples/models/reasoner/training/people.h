// The names that stories and puzzles use.

#pragma once

#include <string>
#include <vector>

inline const std::vector<std::string>& peopleNames() {
  static const std::vector<std::string> kNames = {"Ann",  "Bob",  "Cleo", "Dan",  "Eva",  "Finn", "Gus",  "Hana",
                                                  "Ivan", "Jane", "Kim",  "Leo",  "Mia",  "Nora", "Omar", "Pia",
                                                  "Quinn", "Rosa", "Sam", "Tom",  "Uma",  "Vera", "Will", "Zoe"};
  return kNames;
}
