/*
 * What a saved picture shows. The charts on the page are partly lists and tables, and a picture made
 * of their SVG would know neither the page's fonts nor its colours; so a picture is painted from the
 * same figures (docs/decisions/0038-pictures-are-painted.md).
 */

interface Mark {
  readonly label: string;
  /** For places and lengths only. */
  readonly value: number;
}

/** Bars from zero, side by side, with what they make together as a line. */
export interface ColumnDrawing {
  readonly kind: 'columns';
  readonly bars: readonly (Mark & { readonly faint: boolean; readonly text: string })[];
  readonly axis: (value: number) => string;
  readonly cumulative: boolean;
}

/** Bars up to what is expected, and on each a line from low to high. */
export interface EstimateDrawing {
  readonly kind: 'estimates';
  readonly bars: readonly {
    readonly label: string;
    readonly low: number;
    readonly expected: number;
    readonly high: number;
  }[];
  readonly axis: (value: number) => string;
}

/** Names with bars from zero, one below the other. */
export interface RowDrawing {
  readonly kind: 'rows';
  readonly rows: readonly (Mark & { readonly text: string })[];
}

/** Shaded cells with names beside their rows and below their columns. */
export interface HeatDrawing {
  readonly kind: 'heat';
  readonly rows: readonly { readonly label: string; readonly levels: readonly number[] }[];
  readonly levels: number;
  /** Names at even distances. */
  readonly columns: readonly string[];
  /** The highest amount of each shade above nothing. */
  readonly legend: readonly string[];
}

export type Drawing = ColumnDrawing | EstimateDrawing | RowDrawing | HeatDrawing;
