import { type Piece, piecesOf } from '../../../shared/overlay/template.ts';
import { element } from './element.ts';

/** A line of text with variables; each variable's element is made by its name. */
export function writtenLine<V extends string>(
  className: string,
  template: string,
  variables: readonly V[],
  make: (name: V) => Node,
): HTMLElement {
  const line = element('div', className);
  for (const piece of piecesOf(template, variables)) line.append(nodeOf(piece, make));
  return line;
}

function nodeOf<V extends string>(piece: Piece<V>, make: (name: V) => Node): Node {
  return piece.type === 'variable' ? make(piece.name) : element('span', 'words', piece.text);
}

/** Text from a viewer: its direction is its own and does not turn its neighbours around. */
export function ownDirection(className: string, text: string): HTMLElement {
  const made = element('span', className, text);
  made.dir = 'auto';
  return made;
}
