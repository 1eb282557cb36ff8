// What follows from a tenant's colours: the one reading of it for who checks, who paints and who writes mails.
export { contrast } from './colour.ts';
export {
  brandTokens,
  contrastOn,
  grounds,
  shapeContrast,
  textContrast,
  type BrandColours,
  type BrandTokens,
  type Theme,
} from './brand-tokens.ts';
export { checkBrandColours, type WeakColour } from './check-brand-colours.ts';
