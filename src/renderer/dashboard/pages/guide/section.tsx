import type { ReactNode } from 'react';
import { Icon } from '../../components/icon.tsx';
import { routeTo } from '../../router/route.ts';
import { words } from '../../words/words.ts';
import type { GuideFacts } from './facts.ts';

const said = words.guide;
export type SectionId = keyof typeof said.sections;

export function sectionAnchor(id: SectionId): string {
  return `guide-${id}`;
}

/** Where a part leads on to. */
const LINKS: Readonly<Partial<Record<SectionId, readonly (keyof typeof TARGETS)[]>>> = {
  way: ['calculator'],
  coins: ['packages'],
  gifts: ['catalogue'],
  diamonds: ['calculator'],
  switchOn: ['eligibility', 'live'],
  payouts: ['earnings'],
  overlay: ['overlay'],
  window: ['overlay'],
};

const TARGETS = {
  calculator: routeTo('gifts', { part: 'calculator' }),
  packages: routeTo('gifts', { part: 'packages' }),
  catalogue: routeTo('gifts', { part: 'catalogue' }),
  eligibility: routeTo('eligibility'),
  live: routeTo('live'),
  earnings: routeTo('earnings'),
  overlay: routeTo('overlay'),
};

interface SectionProps {
  readonly id: SectionId;
  readonly facts: GuideFacts;
  readonly children: ReactNode;
}

/** One part: what it says, what stands in it besides, and where it leads. */
export function Section({ id, facts, children }: SectionProps) {
  const { paragraphs, points = [], steps = [] } = said.sections[id](facts);
  const anchor = sectionAnchor(id);
  return (
    <section aria-labelledby={anchor}>
      <h2 id={anchor} tabIndex={-1}>
        {said.titles[id]}
      </h2>
      {paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {points.length > 0 && <ul className="guide-list">{points.map(item)}</ul>}
      {steps.length > 0 && <ol className="guide-list ordered">{steps.map(item)}</ol>}
      {children}
      {LINKS[id]?.map((target) => (
        <a key={target} className="guide-link" href={TARGETS[target]}>
          {said.links[target]}
          <Icon name="forward" />
        </a>
      ))}
    </section>
  );
}

function item(text: string) {
  return <li key={text}>{text}</li>;
}
