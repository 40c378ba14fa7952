// Runs the sync of the benchmark on Node.js: argument 1 is the script, argument 2 a file with a page of issues as JSON.
// Each line of standard input, "<how> <pages>", is answered with nanoseconds of CPU and of time.
const fs = require('node:fs');
const vm = require('node:vm');
const readline = require('node:readline');

const page = fs.readFileSync(process.argv[3], 'utf8');
const source = fs.readFileSync(process.argv[2], 'utf8')
    .replace(/^import \{ (\w+) \} from '(\w+)';/gm, "const { $1 } = require('$2');")
    .replace('export default', 'module.exports =');
const script = new vm.Script(`(function (require, module) {${source}\n})`);

// Models are declared only: nothing is checked by them here.
const chain = new Proxy(() => chain, { get: () => chain });
const modules = { nango: { createSync: (definition) => definition }, zod: { z: chain } };

function load(context) {
    const module = {};
    const wrapper = context ? script.runInContext(vm.createContext({ console })) : script.runInThisContext();
    wrapper((name) => modules[name], module);
    return module.exports;
}

async function run(definition, pages) {
    let saved = 0;
    await definition.exec({
        get: async ({ params }) => ({ data: params.page > pages ? [] : JSON.parse(page) }),
        batchSave: async (records) => {
            saved += JSON.stringify(records).length;
            return true;
        }
    });
    return saved;
}

const warm = load(false);

readline.createInterface({ input: process.stdin }).on('line', async (line) => {
    const [how, pages] = line.split(' ');
    const cpu = process.cpuUsage();
    const start = process.hrtime.bigint();
    // "fresh": a context of its own for each run, as a sync gets here and in Nango; "warm": always the same.
    await run(how === 'fresh' ? load(true) : warm, Number(pages));
    const time = process.hrtime.bigint() - start;
    const { user, system } = process.cpuUsage(cpu);
    console.log(`${(user + system) * 1000} ${time}`);
});
