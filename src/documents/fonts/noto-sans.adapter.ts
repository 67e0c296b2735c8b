import type { FaceName } from '../pdf/typeface';
import { Face } from './face.adapter';

const PACKAGE = '@expo-google-fonts/noto-sans';
const FILES: Record<FaceName, string> = {
  regular: '400Regular/NotoSans_400Regular.ttf',
  semibold: '600SemiBold/NotoSans_600SemiBold.ttf',
  italic: '400Regular_Italic/NotoSans_400Regular_Italic.ttf',
  'semibold-italic': '600SemiBold_Italic/NotoSans_600SemiBold_Italic.ttf',
};

/** Absolute path of the font file. */
export const faceFile = (name: FaceName): string => require.resolve(`${PACKAGE}/${FILES[name]}`);

const faces = new Map<FaceName, Face>();

/** The face, parsed when the process first asks for it. */
export function faceOf(name: FaceName): Face {
  const known = faces.get(name);
  if (known) return known;
  const face = new Face(faceFile(name));
  faces.set(name, face);
  return face;
}
