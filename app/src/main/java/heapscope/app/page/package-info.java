/** Pages of text in the window: Markdown as headings, paragraphs and tables that can be searched, selected and copied. */
package heapscope.app.page;
