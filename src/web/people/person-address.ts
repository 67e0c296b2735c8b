export const PEOPLE = '/people';

export const personAddress = (id: string): string => `${PEOPLE}/${id}`;
