import { createSync } from 'nango';
import { z } from 'zod';

/** What our routes get to see of an issue. Every record needs a string id. */
const GithubIssue = z.object({
    id: z.string(),
    number: z.number(),
    title: z.string(),
    state: z.enum(['open', 'closed']),
    labels: z.array(z.string()),
    author: z.string().nullable(),
    comments: z.number(),
    url: z.string(),
    createdAt: z.string(),
    updatedAt: z.string(),
    closedAt: z.string().nullable()
});

export default createSync({
    description: 'The issues of one GitHub repository, without its pull requests',
    version: '1.0.0',
    frequency: 'every 5 minutes',
    autoStart: true,
    models: { GithubIssue },
    metadata: z.object({ owner: z.string(), repo: z.string() }),
    checkpoint: z.object({ since: z.string() }),

    exec: async (nango) => {
        const { owner, repo } = await nango.getMetadata();
        const checkpoint = await nango.getCheckpoint();

        const listing = {
            endpoint: `/repos/${owner}/${repo}/issues`,
            retries: 3,
            paginate: { type: 'link', link_rel_in_response_header: 'next', limit_name_in_request: 'per_page', limit: 100 }
        } as const;

        // 1. What changed since the last run, oldest change first. The checkpoint follows page by page,
        //    so a run that breaks off is continued by the next one.
        const changed = { state: 'all', sort: 'updated', direction: 'asc', ...(checkpoint && { since: checkpoint.since }) };
        for await (const page of nango.paginate<Item>({ ...listing, params: changed })) {
            await nango.batchSave(page.filter(isIssue).map(toRecord), 'GithubIssue');
            const last = page.at(-1);
            if (last) {
                await nango.saveCheckpoint({ since: last.updated_at });
            }
        }

        // 2. GitHub does not tell what was deleted or transferred. So compare counts, and only if they differ list
        //    everything: what is not listed is gone. A count that lags (GitHub's may) costs a needless listing or a
        //    delay until the next run, never a wrong deletion.
        const onGithub = await nango.get<{ total_count: number }>({
            endpoint: '/search/issues',
            params: { q: `repo:${owner}/${repo} is:issue`, per_page: 1 },
            retries: 3
        });
        let known = 0;
        for await (const record of nango.listRecords<Cached>('GithubIssue')) {
            known += record._nango_metadata.deleted_at ? 0 : 1;
        }
        if (known !== onGithub.data.total_count) {
            await nango.trackDeletesStart('GithubIssue');
            const everything = { state: 'all', sort: 'created', direction: 'asc' };
            for await (const page of nango.paginate<Item>({ ...listing, params: everything })) {
                await nango.batchSave(page.filter(isIssue).map(toRecord), 'GithubIssue');
            }
            await nango.trackDeletesEnd('GithubIssue');
        }
    }
});

/** The part of GitHub's answer that we use. GitHub lists pull requests among the issues. */
interface Item {
    id: number;
    number: number;
    title: string;
    state: 'open' | 'closed';
    labels: { name: string }[];
    user: { login: string } | null;
    comments: number;
    html_url: string;
    created_at: string;
    updated_at: string;
    closed_at: string | null;
    pull_request?: object;
}

/** A record as the cache gives it back; deleted ones are among them. */
type Cached = z.infer<typeof GithubIssue> & { _nango_metadata: { deleted_at: string | null } };

function isIssue(item: Item): boolean {
    return item.pull_request === undefined;
}

function toRecord(item: Item): z.infer<typeof GithubIssue> {
    return {
        id: String(item.id),
        number: item.number,
        title: item.title,
        state: item.state,
        labels: item.labels.map((label) => label.name),
        author: item.user?.login ?? null,
        comments: item.comments,
        url: item.html_url,
        createdAt: item.created_at,
        updatedAt: item.updated_at,
        closedAt: item.closed_at
    };
}
