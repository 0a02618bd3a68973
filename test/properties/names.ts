/** The ids that walks use: few of each, so that many facts are about the same thing. */
export const purposeIds = ['newsletter', 'contract-care'] as const;
export const categoryIds = ['email', 'phone', 'visits'] as const;
export const recipients = ['mailer', 'print-shop'] as const;
export const policyId = 'privacy';
export const policyVersions = ['v1', 'v2', 'v3', 'v4'] as const;
export const systems = ['crm', 'archive'] as const;
