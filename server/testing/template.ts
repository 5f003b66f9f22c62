/** Puts into the template what every test's database starts with. */
export async function prepareTemplate(_ownerUrl: string): Promise<void> {}
