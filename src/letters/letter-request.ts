/** Who acts on which letter. */
export interface LetterRequest {
  /** Person id. */
  person: string;
  /** `937-01`. */
  number: string;
}

/** An act bound to what the person was shown, as `shownOfLetter` gives it. */
export interface BoundLetterRequest extends LetterRequest {
  shown: string;
}

export interface ReasonedLetterRequest extends LetterRequest {
  reason: string;
}

/** A letter that has just been begun. */
export interface LetterPrepared {
  /** UUID. */
  id: string;
  /** `937-01`. */
  number: string;
}
