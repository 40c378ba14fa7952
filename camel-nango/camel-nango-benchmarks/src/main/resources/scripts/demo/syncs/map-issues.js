// Also run by node (see node-driver.js), so: JavaScript, and one import for each module.
import { createSync } from 'nango';
import { z } from 'zod';

const Issue = z.object({
    id: z.string(),
    number: z.number(),
    title: z.string(),
    author: z.string(),
    labels: z.array(z.string()),
    assignees: z.array(z.string()),
    open: z.boolean(),
    comments: z.number(),
    excerpt: z.string(),
    milestone: z.string().nullable(),
    createdAt: z.string(),
    updatedAt: z.string(),
    ageInDays: z.number()
});

function toIssue(issue) {
    const age = Date.parse(issue.updated_at) - Date.parse(issue.created_at);
    return {
        id: String(issue.id),
        number: issue.number,
        title: issue.title.trim(),
        author: issue.user?.login ?? 'ghost',
        labels: issue.labels.map((label) => label.name.toLowerCase()).sort(),
        assignees: issue.assignees.map((person) => person.login),
        open: issue.state === 'open',
        comments: issue.comments,
        excerpt: issue.body.replace(/\s+/g, ' ').slice(0, 280),
        milestone: issue.milestone?.title ?? null,
        createdAt: issue.created_at,
        updatedAt: issue.updated_at,
        ageInDays: Math.round(age / 86400000)
    };
}

export default createSync({
    description: 'Maps pages of issues until there are no more',
    version: '1.0.0',
    frequency: 'every hour',
    models: { Issue },
    exec: async (nango) => {
        for (let page = 1; ; page++) {
            const { data } = await nango.get({ endpoint: '/issues', params: { page } });
            if (data.length === 0) {
                return;
            }
            await nango.batchSave(data.filter((issue) => !issue.pull_request).map(toIssue), 'Issue');
        }
    }
});
