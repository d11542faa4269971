/**
 * The latest clock value there is: what the head office itself writes is not kept apart, even after its clock was once far
 * ahead. Without it no desk would be vouched for; desks follow no clock further than a day.
 */
export const neverApart = 'ffffffffffff-ffff';
