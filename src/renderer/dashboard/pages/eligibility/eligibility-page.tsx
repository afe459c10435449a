import { useState } from 'react';
import type { EligibilityView } from '../../../../shared/contract/eligibility-calls.ts';
import type { RuleSet } from '../../../../shared/eligibility/rule-set.ts';
import { FailedLoad } from '../../components/failed-load.tsx';
import { Segments } from '../../components/segments.tsx';
import { routeTo } from '../../router/route.ts';
import { useRoute } from '../../router/use-route.ts';
import { Page } from '../../shell/page.tsx';
import { words } from '../../words/words.ts';
import { ChecklistCard } from './checklist-card.tsx';
import type { Chosen } from './finding-words.ts';
import { FollowersCard } from './followers-card.tsx';
import { Months } from './months.tsx';
import { SetForm } from './set-form.tsx';
import { SetsCard } from './sets-card.tsx';
import { useEligibility } from './use-eligibility.ts';

const said = words.eligibility;

/** Whether the conditions for gifts and programmes are met, and when they will be. */
export function EligibilityPage() {
  const { query } = useRoute();
  const { view, failure, again, send } = useEligibility();
  const [edited, setEdited] = useState<RuleSet | 'new' | null>(null);
  const shown = view === null ? null : shownOf(view, query.get('set'));
  const threshold = shown?.findings.find((finding) => finding.kind === 'followers');
  return (
    <Page
      title={words.common.pages.eligibility}
      aside={view !== null && <SetChoice view={view} shown={shown} />}
    >
      <FailedLoad failure={failure} again={again} />
      {view === null ? (
        failure === null && <p className="muted">{words.common.loading}</p>
      ) : (
        <div className="columns">
          <div>
            <ChecklistCard
              view={view}
              chosen={shown}
              name={shown === null ? '' : nameOf(view, shown.id)}
              send={send}
            />
            <FollowersCard
              view={view}
              threshold={threshold?.need ?? null}
              projection={shown?.projection ?? null}
              send={send}
            />
          </div>
          <div className="side">
            <Months view={view} onAdd={() => setEdited('new')} />
            <SetsCard view={view} send={send} onEdit={(set) => setEdited(set ?? 'new')} />
          </div>
        </div>
      )}
      {edited !== null && (
        <SetForm
          set={edited === 'new' ? null : edited}
          send={send}
          onClose={() => setEdited(null)}
        />
      )}
    </Page>
  );
}

interface SetChoiceProps {
  readonly view: EligibilityView;
  readonly shown: Chosen | null;
}

/** Which of several chosen sets is looked at; it stands in the address. */
function SetChoice({ view, shown }: SetChoiceProps) {
  if (shown === null || view.chosen.length < 2) return null;
  return (
    <Segments
      label={said.shownSet}
      options={view.chosen.map(({ id }) => ({ id, name: nameOf(view, id) }))}
      value={shown.id}
      onChange={(set) => {
        window.location.hash = routeTo('eligibility', { set });
      }}
    />
  );
}

function shownOf({ chosen }: EligibilityView, asked: string | null): Chosen | null {
  return chosen.find(({ id }) => id === asked) ?? chosen[0] ?? null;
}

function nameOf({ sets }: EligibilityView, id: string): string {
  return said.setName(id, sets.find(({ set }) => set.id === id)?.set.name ?? null);
}
