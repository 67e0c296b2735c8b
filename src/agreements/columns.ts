/** How columns are spelt in every entity of the room. */
export const varchar = (length: number) => ({ type: 'varchar', length }) as const;
export const UUID = varchar(36);
export const DAY = varchar(10);
export const RECOMMENDATION = varchar(16);

/** Who entered a row, null for the service itself, and when. */
export interface Entered {
  enteredBy: string | null;
  enteredAt: Date;
}
export const ENTERED = {
  enteredBy: { name: 'entered_by', ...UUID, nullable: true },
  enteredAt: { name: 'entered_at', type: 'datetime' },
} as const;

/** A foreign key; what is pointed at stays. */
export const pointsTo = (
  name: string,
  columns: string[],
  [target, ...keys]: [string, ...string[]],
) => ({
  name,
  target,
  columnNames: columns,
  referencedColumnNames: keys,
  onDelete: 'RESTRICT' as const,
});

export const pointsToAuthority = (name: string, columns = ['paper_id', 'recommendation']) =>
  pointsTo(name, columns, ['authority', 'paper_id', 'recommendation']);
export const pointsToOrganisation = (name: string) =>
  pointsTo(name, ['organisation_id'], ['organisation', 'id']);
export const pointsToAgreement = (name: string) =>
  pointsTo(name, ['agreement_id'], ['agreement', 'id']);
