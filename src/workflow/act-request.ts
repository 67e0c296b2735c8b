/** Who acts on which paper. */
export interface ActRequest {
  /** Person id. */
  person: string;
  /** Working number. */
  number: number;
}

/** An act bound to what the person was shown, as `hashShown` gives it. */
export interface BoundRequest extends ActRequest {
  shown: string;
}

export interface ReasonedRequest extends ActRequest {
  reason: string;
}
