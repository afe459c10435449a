import { useEffect, useMemo } from 'react';
import { routeTo } from '../../router/route.ts';
import { useRoute } from '../../router/use-route.ts';
import { Page } from '../../shell/page.tsx';
import { usePackageSet } from '../../state/package-sets.ts';
import { useRateCard } from '../../state/rate-card.ts';
import { words } from '../../words/words.ts';
import { guideFacts } from './facts.ts';
import { MoneyWay } from './money-way.tsx';
import { Section, type SectionId, sectionAnchor } from './section.tsx';
import './guide-page.css';

const said = words.guide;
const SECTIONS = Object.keys(said.sections) as readonly SectionId[];

/** How coins, gifts and diamonds work, with the creator's own figures. A part has its own address. */
export function GuidePage() {
  const { query } = useRoute();
  const card = useRateCard();
  const set = usePackageSet();
  const facts = useMemo(() => guideFacts(card, set), [card, set]);
  const asked = query.get('section');
  useEffect(() => {
    const id = SECTIONS.find((section) => section === asked);
    if (id === undefined) return;
    // After the app has scrolled a page that has just been opened to its top.
    const frame = requestAnimationFrame(() => goTo(id));
    return () => cancelAnimationFrame(frame);
  }, [asked]);
  return (
    <Page title={words.common.pages.guide}>
      <div className="guide">
        <Contents />
        <article className="guide-text">
          <p className="muted">{said.lead}</p>
          {SECTIONS.map((id) => (
            <Section key={id} id={id} facts={facts}>
              {id === 'way' && <MoneyWay facts={facts} />}
            </Section>
          ))}
        </article>
      </div>
    </Page>
  );
}

/** A table of contents. A link to where one is already leads there again. */
function Contents() {
  return (
    <nav className="guide-contents" aria-label={said.contents}>
      <h2 className="small muted">{said.contents}</h2>
      <ul>
        {SECTIONS.map((id) => (
          <li key={id}>
            <a href={routeTo('guide', { section: id })} onClick={() => goTo(id)}>
              {said.titles[id]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function goTo(id: SectionId): void {
  const heading = document.getElementById(sectionAnchor(id));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
