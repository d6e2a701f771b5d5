/** Kinds that take the establishment along in every pack (人走关系走); the service has the last word. */
export const goesAlong: string[] = ['TRANSFER', 'NEW_TEACHER_PLACEMENT']
