// The API, to read and to try.

/** The cookie that a signed-in browser has to repeat as a header where it changes something. */
const token = () => document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1];

SwaggerUIBundle({
  url: 'v3/api-docs',
  dom_id: '#api',
  deepLinking: true,
  validatorUrl: null,
  requestInterceptor: (request) => {
    if (token()) request.headers['X-XSRF-TOKEN'] = decodeURIComponent(token());
    return request;
  },
});
