import { paginate } from '../http/paginate.js';
import { proxy, verb } from '../http/request.js';

export function httpMethods() {
    return { proxy, get: verb('GET'), post: verb('POST'), put: verb('PUT'), patch: verb('PATCH'), delete: verb('DELETE'), paginate };
}
