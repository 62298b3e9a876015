/** A reliability diagram as SVG: what was promised against what came true; dots on the diagonal are true promises. */
import type { ReliabilityBin } from './score.ts';

const SIDE = 240; // pixels of the square
const MARGIN = 40; // pixels around it
const MAX_RADIUS = 14; // pixels, for the bin with most mentions
const MIN_RADIUS = 2;

/** Draws the bins; a dot's area is its share of the fullest bin. Empty bins have none. */
export function drawReliability(bins: readonly ReliabilityBin[], title: string): string {
  const fullest = Math.max(...bins.map(({ mentions }) => mentions), 1);
  const dots = bins
    .filter(({ mentions }) => mentions > 0)
    .map(({ mentions, promised, right }) => {
      const radius = Math.max(MIN_RADIUS, MAX_RADIUS * Math.sqrt(mentions / fullest));
      return `<circle cx="${toX(promised)}" cy="${toY(right)}" r="${radius.toFixed(1)}" fill="#3b6ea5" fill-opacity="0.6"><title>${mentions}</title></circle>`;
    });
  const labels = [0, 0.5, 1].map(
    (value) =>
      `<text x="${toX(value)}" y="${toY(0) + 16}" text-anchor="middle">${value}</text>` +
      `<text x="${toX(0) - 8}" y="${toY(value) + 4}" text-anchor="end">${value}</text>`,
  );
  const size = SIDE + 2 * MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" font-family="sans-serif" font-size="11">`,
    `<title>${title}</title>`,
    `<rect width="${size}" height="${size}" fill="white"/>`,
    `<text x="${size / 2}" y="${MARGIN / 2}" text-anchor="middle">${title}</text>`,
    `<rect x="${MARGIN}" y="${MARGIN}" width="${SIDE}" height="${SIDE}" fill="none" stroke="#888"/>`,
    `<line x1="${toX(0)}" y1="${toY(0)}" x2="${toX(1)}" y2="${toY(1)}" stroke="#888" stroke-dasharray="4 3"/>`,
    ...dots,
    ...labels,
    `<text x="${size / 2}" y="${size - 6}" text-anchor="middle">probability given</text>`,
    `<text transform="translate(12 ${size / 2}) rotate(-90)" text-anchor="middle">share right</text>`,
    '</svg>',
    '',
  ].join('\n');
}

const toX = (value: number) => Math.round(MARGIN + value * SIDE);
const toY = (value: number) => Math.round(MARGIN + (1 - value) * SIDE);
