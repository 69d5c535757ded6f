package espalier.search;

import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.event.SearchEvent.Opinion;
import espalier.settings.Answering.Checking;
import espalier.settings.SearchSettings;
import espalier.thought.Chain;
import espalier.thought.Evaluation;
import espalier.thought.GenerationRequest;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.List;

/// What a search asks its roles about its tree: every answer is an event, which has not happened
/// yet. So a call that fails changes nothing.
///
/// @param tree as it stands now
record Inquiry(ReadableTree tree, SearchRoles roles, SearchSettings settings) {

    /// What the generator proposes, asked once for all requests, which are drawn in one way.
    ///
    /// @return one for each request, in order
    List<SearchEvent.Expanded> proposals(List<ThoughtRequest> requests, Origin origin) {
        long before = roles.generator().tokens();
        var wishes = new ArrayList<GenerationRequest>(requests.size());
        for (ThoughtRequest request : requests) {
            wishes.add(generation(request));
        }
        var drawn = roles.generator().generate(wishes, requests.getFirst().sampling());
        long tokens = roles.generator().tokens() - before;
        var events = new ArrayList<SearchEvent.Expanded>(requests.size());
        int id = tree.size();
        for (int i = 0; i < requests.size(); i++) {
            var request = requests.get(i);
            var siblings =
                    new Siblinghood(
                            tree,
                            request.parent(),
                            wishes.get(i).chain(),
                            roles.checker(),
                            settings);
            double share = origin == Origin.SEARCH ? settings.expansion().siblingShare() : 0;
            var proposals = siblings.proposals(drawn.get(i), request.most(), share, id);
            long part = tokens / (requests.size() - i);
            events.add(new SearchEvent.Expanded(request.parent(), origin, part, proposals));
            tokens -= part;
            id += proposals.size();
        }
        return events;
    }

    private GenerationRequest generation(ThoughtRequest request) {
        int parent = request.parent();
        long seed = Seeds.of(settings.seed(), parent, tree.childCount(parent));
        return new GenerationRequest(tree.chain(parent), request.draws(), seed);
    }

    /// What the checker proves of a thought after a chain.
    Verdict verdict(Chain chain, Thought thought) {
        return settings.answering().checker() == Checking.ON
                ? roles.checker().check(chain.then(thought))
                : new Verdict.Unchecked();
    }

    /// The thought that the user writes, as it would enter the tree.
    SearchEvent.Expanded written(int parent, String text) {
        long siblings = tree.children(parent).stream().filter(tree::selectable).count();
        var thought = Thought.written(text);
        var proposal =
                new Proposal(
                        tree.size(),
                        thought,
                        1.0 / (siblings + 1),
                        verdict(tree.chain(parent), thought));
        return new SearchEvent.Expanded(parent, Origin.WRITTEN, 0, List.of(proposal));
    }

    /// The ids of all proposed thoughts.
    static List<Integer> ids(List<SearchEvent.Expanded> events) {
        var ids = new ArrayList<Integer>();
        for (var event : events) {
            event.proposals().forEach(proposal -> ids.add(proposal.id()));
        }
        return ids;
    }

    /// What the evaluator thinks, where it has an opinion, asked once for all, of the parents that
    /// it has not been asked about and of their new children.
    SearchEvent.Evaluated opinions(List<ThoughtRequest> requests, List<Integer> fresh) {
        var ids = new ArrayList<Integer>(requests.size() + fresh.size());
        for (ThoughtRequest request : requests) {
            if (Double.isNaN(tree.modelValue(request.parent()))) {
                ids.add(request.parent());
            }
        }
        ids.addAll(fresh);
        return opinions(ids);
    }

    private SearchEvent.Evaluated opinions(List<Integer> ids) {
        var evaluations =
                ids.isEmpty() ? List.<Evaluation>of() : roles.evaluator().evaluate(chains(ids));
        var opinions = new ArrayList<Opinion>(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            if (evaluations.get(i).given()) {
                opinions.add(new Opinion(ids.get(i), evaluations.get(i).value()));
            }
        }
        String source = evaluations.isEmpty() ? "" : evaluations.getFirst().source();
        return new SearchEvent.Evaluated(source, opinions);
    }

    /// One line to the end from each of these thoughts.
    List<SearchEvent.RolledOut> rollouts(List<Integer> from) {
        long before = roles.generator().tokens();
        var played =
                new RolloutPlayer(roles, settings)
                        .play(
                                from.stream().map(tree::chain).toList(),
                                from,
                                from.stream().map(tree::ownVisits).toList());
        long tokens = roles.generator().tokens() - before;
        var events = new ArrayList<SearchEvent.RolledOut>(from.size());
        for (int i = 0; i < from.size(); i++) {
            long part = tokens / (from.size() - i);
            tokens -= part;
            events.add(
                    new SearchEvent.RolledOut(
                            from.get(i), played.get(i).lines(), played.get(i).value(), part));
        }
        return events;
    }

    /// The chains of thoughts; siblings that follow one another have their parent's in common.
    private List<Chain> chains(List<Integer> ids) {
        var chains = new ArrayList<Chain>(ids.size());
        int parent = ThoughtId.NONE;
        var above = tree.chain(ThoughtId.ROOT);
        for (int id : ids) {
            if (id == ThoughtId.ROOT) {
                chains.add(tree.chain(id));
                continue;
            }
            if (tree.parent(id) != parent) {
                parent = tree.parent(id);
                above = tree.chain(parent);
            }
            chains.add(above.then(tree.thought(id)));
        }
        return chains;
    }
}
