import { createAction } from 'nango';
import * as z from 'zod';
import soap from 'soap';

export default createAction({
    description: 'soapy',
    version: '1.0.0',
    input: z.any(),
    output: z.any(),
    exec: async (nango, input: any): Promise<any> => {
        const client = await soap.createClientAsync('https://example.com?wsdl');
        const [answer] = await client.ReadNoteAsync({});
        return answer;
    }
});
