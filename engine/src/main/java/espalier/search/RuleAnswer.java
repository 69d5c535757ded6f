package espalier.search;

import espalier.settings.AnswerChoice;

import java.util.Optional;

/// What one answer rule makes of a tree.
///
/// @param rule the rule
/// @param answer what it answers, where it does
/// @param figure by which the answer won: visits, votes, or a value from 0 to 1 (1 where the
///   checker proved it); NaN where there is no answer
public record RuleAnswer(AnswerChoice rule, Optional<Answer> answer, double figure) {}
