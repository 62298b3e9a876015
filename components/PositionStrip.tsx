interface PositionStripProps {
  /** Places in the article, 0 (start) to 1 (end). */
  readonly positions: readonly number[];
}

/** Units of the drawing across: the length of the article. */
const LENGTH = 100;

/** Where in the article a name stands, as marks on a line. A drawing alone: the same stands beside it in words. */
export function PositionStrip({ positions }: PositionStripProps) {
  const marks = positions.map((position) => `M${(position * LENGTH).toFixed(1)} 0V1`).join('');
  return (
    <svg class="position-strip" viewBox={`0 0 ${LENGTH} 1`} preserveAspectRatio="none" aria-hidden="true">
      <path d={marks} vector-effect="non-scaling-stroke" />
    </svg>
  );
}
