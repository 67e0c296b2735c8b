import { type Route } from '../../papers/route';
import { type PostId } from './passage-act';

/** Who acts on a paper, as the scheme names them, by post. */
export interface PassageRoute {
  /** Advisers called by rule of the scheme file, in its order. */
  advisers: { advice: string; post: PostId }[];
  headOfService: PostId;
  officerApproval: PostId;
  /** Absent where no paragraph lets anybody decide. */
  decider?: PostId;
}

/** The posts of a route: what a passage keeps of it. */
export const passageRouteOf = (route: Route): PassageRoute => ({
  advisers: route.advisers.map(({ advice, post }) => ({ advice, post: post.id })),
  headOfService: route.headOfService.id,
  officerApproval: route.officerApproval.id,
  ...(route.decider && { decider: route.decider.id }),
});
